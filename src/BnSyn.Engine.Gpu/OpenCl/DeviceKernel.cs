namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>A kernel and its arguments. Not thread-safe.</summary>
internal sealed unsafe class DeviceKernel(OpenClObject kernel)
{
    // A driver need not keep what a kernel was given as an argument.
    private readonly Dictionary<uint, DeviceMemory> _memory = [];
    private uint _next;

    /// <summary>The driver's name for it.</summary>
    internal nint Name => kernel.Name;

    /// <summary>Gives it memory as its next argument.</summary>
    internal DeviceKernel With(DeviceMemory memory)
    {
        Set(_next++, memory);
        return this;
    }

    /// <summary>Gives it a number as its next argument.</summary>
    internal DeviceKernel With<T>(T number)
        where T : unmanaged
    {
        Set(_next++, number);
        return this;
    }

    /// <summary>Changes an argument that is a number.</summary>
    /// <param name="place">0-based.</param>
    /// <param name="number">The value of the next run.</param>
    internal void Set<T>(uint place, T number)
        where T : unmanaged => Set(place, (nuint)sizeof(T), &number);

    /// <summary>Changes an argument that is memory, and lets go of the one before.</summary>
    /// <param name="place">0-based.</param>
    /// <param name="memory">That of the next run.</param>
    internal void Set(uint place, DeviceMemory memory)
    {
        nint name = memory.Name;
        _memory[place] = memory;
        Set(place, (nuint)sizeof(nint), &name);
    }

    private void Set(uint place, nuint bytes, void* value)
    {
        OpenClLibrary.Require(OpenClLibrary.Calls.SetKernelArg(Name, place, bytes, value), "clSetKernelArg");
        GC.KeepAlive(kernel);
    }
}
