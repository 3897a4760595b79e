using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>Commands for a device, done in the order in which they are given. None of them allocates.</summary>
internal sealed unsafe class DeviceQueue(OpenClObject queue)
{
    private readonly CL _calls = OpenClLibrary.Calls;

    /// <summary>How often it was waited for.</summary>
    internal long Waits { get; private set; }

    /// <summary>Copies to the device, and waits until the values may be changed.</summary>
    /// <param name="memory">Receives them.</param>
    /// <param name="values">The values.</param>
    /// <param name="first">Index of the first value in the device's memory.</param>
    internal void Write<T>(DeviceMemory memory, ReadOnlySpan<T> values, long first = 0)
        where T : unmanaged
    {
        fixed (T* source = values)
        {
            Write(memory, source, values.Length, first, wait: true);
        }
    }

    /// <summary>Copies to the device without waiting.</summary>
    /// <param name="memory">Receives the values.</param>
    /// <param name="values">The first value, of memory that does not move and does not change before the next command that waits.</param>
    /// <param name="count">How many.</param>
    /// <param name="first">Index of the first value in the device's memory.</param>
    internal void WriteLater<T>(DeviceMemory memory, ref T values, int count, long first = 0)
        where T : unmanaged
    {
        fixed (T* source = &values)
        {
            Write(memory, source, count, first, wait: false);
        }
    }

    /// <summary>Waits for all commands before, then copies from the device.</summary>
    /// <param name="memory">Has the values.</param>
    /// <param name="values">Receives them.</param>
    /// <param name="first">Index of the first value in the device's memory.</param>
    internal void Read<T>(DeviceMemory memory, Span<T> values, long first = 0)
        where T : unmanaged
    {
        Waits++;
        fixed (T* target = values)
        {
            OpenClLibrary.Require(
                _calls.EnqueueReadBuffer(queue.Name, memory.Name, true, (nuint)first * (nuint)sizeof(T), (nuint)values.Length * (nuint)sizeof(T), target, 0, null, null), "clEnqueueReadBuffer");
        }

        KeepAlive(memory);
    }

    /// <summary>Runs a kernel without waiting.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="items">Number of work items; a multiple of <paramref name="group"/>.</param>
    /// <param name="group">Work items of a group.</param>
    /// <param name="first">Where the second dimension begins.</param>
    /// <param name="count">How far the second dimension goes; each of it has as many items.</param>
    internal void Run(DeviceKernel kernel, long items, int group, int first = 0, int count = 1)
    {
        nuint* offset = stackalloc nuint[] { 0, (nuint)first };
        nuint* global = stackalloc nuint[] { (nuint)items, (nuint)count };
        nuint* local = stackalloc nuint[] { (nuint)group, 1 };
        OpenClLibrary.Require(
            _calls.EnqueueNdrangeKernel(queue.Name, kernel.Name, 2, offset, global, local, 0, null, null), "clEnqueueNDRangeKernel");
        KeepAlive(kernel);
    }

    /// <summary>Waits for all commands before.</summary>
    internal void Wait()
    {
        Waits++;
        OpenClLibrary.Require(_calls.Finish(queue.Name), "clFinish");
        KeepAlive(this);
    }

    private void Write<T>(DeviceMemory memory, T* source, int count, long first, bool wait)
        where T : unmanaged
    {
        if (count > 0)
        {
            Waits += wait ? 1 : 0;
            OpenClLibrary.Require(
                _calls.EnqueueWriteBuffer(
                    queue.Name, memory.Name, wait, (nuint)first * (nuint)sizeof(T), (nuint)count * (nuint)sizeof(T), source, 0, null, null),
                "clEnqueueWriteBuffer");
        }

        KeepAlive(memory);
    }

    // The driver keeps what it was given in a call; until the call has returned the collector must not give it back.
    private void KeepAlive(object other)
    {
        GC.KeepAlive(queue);
        GC.KeepAlive(other);
    }
}
