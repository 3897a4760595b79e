using BnSyn.Engine.Gpu.OpenCl;

namespace BnSyn.Engine.Gpu.Devices;

/// <summary>One device of one driver, with what it says that it can.</summary>
public sealed class GpuDevice
{
    private readonly Lazy<DeviceContext> _context;

    internal GpuDevice(nint name) => _context = new(() => new DeviceContext(name));

    /// <summary>0-based place in <see cref="GpuDevices.All"/>, by which it can be chosen.</summary>
    public int Index { get; internal init; }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Who makes it.</summary>
    public string Vendor { get; internal init; } = string.Empty;

    /// <summary>The platform that lists it, and its version.</summary>
    public string Platform { get; internal init; } = string.Empty;

    /// <summary>The driver's version.</summary>
    public string Driver { get; internal init; } = string.Empty;

    /// <summary>What it is.</summary>
    public GpuDeviceKind Kind { get; internal init; }

    /// <summary>How many of its parts compute side by side.</summary>
    public int ComputeUnits { get; internal init; }

    /// <summary>Its memory in bytes.</summary>
    public long MemoryBytes { get; internal init; }

    /// <summary>The largest piece of its memory in bytes that one vector may take.</summary>
    public long LargestVectorBytes { get; internal init; }

    /// <summary>Whether it computes in binary64 at all.</summary>
    public bool HasBinary64 { get; internal init; }

    /// <summary>Whether binary64 rounds to nearest and keeps subnormals, infinities and NaN.</summary>
    public bool HasIeeeBinary64 { get; internal init; }

    /// <summary>Whether its fused multiply-add of binary64 rounds once.</summary>
    public bool HasFusedMultiplyAdd { get; internal init; }

    /// <summary>Whether binary32 rounds to nearest and keeps subnormals, infinities and NaN.</summary>
    public bool HasIeeeBinary32 { get; internal init; }

    /// <summary>Whether division and square root are correctly rounded in binary32 too; in binary64 OpenCL demands it.</summary>
    public bool RoundsBinary32Division { get; internal init; }

    /// <summary>Whether it and its compiler can be used now.</summary>
    public bool IsAvailable { get; internal init; }

    /// <summary>Why it cannot give the reference's bits by what it says itself, or <see langword="null"/>.</summary>
    public string? Refusal =>
        !IsAvailable ? "it or its compiler is not available"
        : !HasBinary64 ? "it has no binary64 (cl_khr_fp64)"
        : !HasIeeeBinary64 ? "its binary64 does not round to nearest, or lacks subnormals, infinities or NaN"
        : !HasFusedMultiplyAdd ? "its binary64 has no fused multiply-add that rounds once"
        : null;

    /// <summary>Why it cannot give the reference's bits of circuits, which are in binary32, by what it says itself, or <see langword="null"/>.</summary>
    public string? CircuitRefusal =>
        !IsAvailable ? "it or its compiler is not available"
        : !HasIeeeBinary32 ? "its binary32 does not round to nearest, or lacks subnormals, infinities or NaN"
        : !RoundsBinary32Division ? "its binary32 does not round divisions and square roots correctly"
        : null;

    /// <summary>The error that a circuit gets which asks for this device all the same.</summary>
    internal GpuException RefusedCircuit(string why) =>
        new(GpuError.RefusedDevice, $"{Name} cannot give the bits of the reference for circuits: {why}; use the backend 'accelerated', or another device");

    /// <summary>The error that a network gets which asks for this device all the same.</summary>
    internal GpuException Refused(string why) =>
        new(GpuError.RefusedDevice, $"{Name} cannot give the bits of the reference: {why}; use the backend 'accelerated', or another device{(IsAvailable ? "; 'gpu-single' runs on it, for ensembles" : string.Empty)}");

    /// <summary>The error that a network in binary32 gets which asks for a device that cannot be used at all.</summary>
    internal GpuException RefusedSingle() => new(GpuError.RefusedDevice, $"{Name} cannot run a network: it or its compiler is not available; use the backend 'single', or another device");

    /// <summary>What its memory and programs belong to; made when it is first used.</summary>
    internal DeviceContext Context => _context.Value;
}
