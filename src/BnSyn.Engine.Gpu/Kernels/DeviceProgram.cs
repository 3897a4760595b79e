using System.Runtime.CompilerServices;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Kernels;

/// <summary>The kernels, compiled for one device, and the table that they look the exponential up in.</summary>
internal sealed class DeviceProgram
{
    /// <summary>Work items of a group: as many as every device allows that computes in binary64, and a multiple of what runs in step.</summary>
    internal const int Group = 64;

    private static readonly ConditionalWeakTable<GpuDevice, DeviceProgram> Compiled = [];
    private static readonly ConditionalWeakTable<GpuDevice, DeviceProgram> CompiledSingle = [];
    private static readonly ConditionalWeakTable<GpuDevice, DeviceProgram> CompiledCircuits = [];

    private readonly OpenClObject _program;

    /// <summary>Compiles a text for a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="text">The kernels.</param>
    /// <param name="isSingle">Whether they compute in binary32.</param>
    /// <exception cref="GpuException">BNN0008: it does not compile.</exception>
    internal DeviceProgram(GpuDevice device, string text, bool isSingle = false)
    {
        (Device, IsSingle) = (device, isSingle);
        _program = device.Context.Compile(text, KernelText.Options + (isSingle && device.RoundsBinary32Division ? KernelText.RoundedDivision : string.Empty));
        ReadOnlySpan<ulong> pairs = ExponentialTable.Pairs;
        Pairs = DeviceMemory.Take(device.Context, pairs.Length * sizeof(ulong));
        device.Context.CreateQueue().Write(Pairs, pairs);
    }

    /// <summary>The device.</summary>
    internal GpuDevice Device { get; }

    /// <summary>Whether the kernels compute in binary32.</summary>
    internal bool IsSingle { get; }

    /// <summary>The table of the exponential in binary64.</summary>
    internal DeviceMemory Pairs { get; }

    /// <summary>The program of a device, compiled once in a process.</summary>
    /// <exception cref="GpuException">BNN0008: it does not compile.</exception>
    internal static DeviceProgram Of(GpuDevice device) => Compiled.GetValue(device, static device => new DeviceProgram(device, KernelText.All));

    /// <summary>The program in binary32 of a device, compiled once in a process.</summary>
    /// <exception cref="GpuException">BNN0008: it does not compile.</exception>
    internal static DeviceProgram SingleOf(GpuDevice device) =>
        CompiledSingle.GetValue(device, static device => new DeviceProgram(device, KernelText.Single, isSingle: true));

    /// <summary>The program of a device for circuits, compiled once in a process.</summary>
    /// <exception cref="GpuException">BNN0008: it does not compile.</exception>
    internal static DeviceProgram CircuitsOf(GpuDevice device) =>
        CompiledCircuits.GetValue(device, static device => new DeviceProgram(device, KernelText.Circuits, isSingle: true));

    /// <summary>A kernel with arguments of its own.</summary>
    internal DeviceKernel Kernel(string name) => DeviceContext.CreateKernel(_program, name);

    /// <summary>The least number of work items that is a multiple of a group.</summary>
    internal static long ItemsFor(long count) => (count + Group - 1) / Group * Group;
}
