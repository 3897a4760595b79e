using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>Whether a device can be trusted with the reference's bits: what it says of itself, and then what it does.</summary>
public static class DeviceConformance
{
    private static readonly ConcurrentDictionary<GpuDevice, Lazy<string?>> Known = new();
    private static readonly ConcurrentDictionary<GpuDevice, Lazy<string?>> KnownForCircuits = new();

    /// <summary>Why a device cannot give the reference's bits, or <see langword="null"/> where it can.</summary>
    /// <remarks>The self-test takes a second or so; its result is kept in the user's cache folder for this device, driver and version of the kernels.</remarks>
    /// <param name="device">The device.</param>
    /// <exception cref="GpuException">BNN0008: the driver refuses a call, or the kernels do not compile.</exception>
    public static string? RefusalOf(GpuDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Refusal ?? Known.GetOrAdd(device, static device => new(() => Test(device))).Value;
    }

    /// <summary>Refuses a device that cannot.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="GpuException">BNN0005: it cannot; the message says why. BNN0008 as for <see cref="RefusalOf"/>.</exception>
    public static void Require(GpuDevice device)
    {
        if (RefusalOf(device) is { } refusal)
        {
            throw device.Refused(refusal);
        }
    }

    /// <summary>Why a device cannot give the reference's bits of circuits, which are in binary32, or <see langword="null"/> where it can.</summary>
    /// <param name="device">The device; it is tried as for <see cref="RefusalOf"/>.</param>
    /// <exception cref="GpuException">As there.</exception>
    public static string? CircuitRefusalOf(GpuDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.CircuitRefusal ?? KnownForCircuits.GetOrAdd(device, static device => new(() => TestForCircuits(device))).Value;
    }

    /// <summary>Refuses a device that cannot run circuits.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="GpuException">BNN0005: it cannot; the message says why. BNN0008 as for <see cref="RefusalOf"/>.</exception>
    public static void RequireForCircuits(GpuDevice device)
    {
        if (CircuitRefusalOf(device) is { } refusal)
        {
            throw device.RefusedCircuit(refusal);
        }
    }

    /// <summary>Everything that the result of a self-test depends on, a line each.</summary>
    /// <param name="device">The device.</param>
    /// <param name="kernels">The text of the kernels that are tried.</param>
    internal static string KeyOf(GpuDevice device, string kernels) =>
        $"platform {device.Platform}\ndevice {device.Name}, {device.Vendor}\ndriver {device.Driver}\n"
        + $"kernels {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kernels)))}\ntest {typeof(RoundingTest).Module.ModuleVersionId}";

    private static string? Test(GpuDevice device) => Failure(device, KernelText.All, static device => RoundingTest.Run(DeviceProgram.Of(device)));

    private static string? TestForCircuits(GpuDevice device) =>
        Failure(device, KernelText.Circuits, static device => SingleRoundingTest.Run(DeviceProgram.CircuitsOf(device)));

    private static string? Failure(GpuDevice device, string kernels, Func<GpuDevice, string?> run) =>
        ConformanceCache.OfUser.Of(KeyOf(device, kernels), () => run(device) is { } difference ? $"its self-test failed, {difference}" : null);
}
