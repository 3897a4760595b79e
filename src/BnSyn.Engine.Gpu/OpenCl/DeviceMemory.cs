using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>Memory of a device.</summary>
internal sealed unsafe class DeviceMemory
{
    private readonly OpenClObject _memory;

    private DeviceMemory(OpenClObject memory, long bytes) => (_memory, Bytes) = (memory, bytes);

    /// <summary>How much it is.</summary>
    internal long Bytes { get; }

    /// <summary>The driver's name for it.</summary>
    internal nint Name => _memory.Name;

    /// <summary>Takes memory; what is in it is not defined.</summary>
    /// <param name="context">The device's context.</param>
    /// <param name="bytes">How much; at least one byte is taken.</param>
    /// <exception cref="GpuException">There is not so much.</exception>
    internal static DeviceMemory Take(DeviceContext context, long bytes)
    {
        CL calls = OpenClLibrary.Calls;
        bytes = Math.Max(bytes, 1);
        int status;
        nint name = calls.CreateBuffer(context.Name, MemFlags.ReadWrite, (nuint)bytes, null, &status);
        OpenClLibrary.Require(status, "clCreateBuffer");

        // Without a word to the collector it would see objects of some bytes only, and let them wait.
        GC.AddMemoryPressure(bytes);
        return new DeviceMemory(
            new OpenClObject(name, released =>
            {
                GC.RemoveMemoryPressure(bytes);
                return calls.ReleaseMemObject(released);
            }),
            bytes);
    }
}
