using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>Commands for a device, done in the order in which they are given. None of them allocates.</summary>
internal sealed unsafe class DeviceQueue(OpenClObject queue)
{
    private readonly CL _calls = OpenClLibrary.Calls;

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
    internal void WriteLater<T>(DeviceMemory memory, ref T values, int count)
        where T : unmanaged
    {
        fixed (T* source = &values)
        {
            Write(memory, source, count, 0, wait: false);
        }
    }

    /// <summary>Waits for all commands before, then copies from the device.</summary>
    internal void Read<T>(DeviceMemory memory, Span<T> values)
        where T : unmanaged
    {
        fixed (T* target = values)
        {
            OpenClLibrary.Require(
                _calls.EnqueueReadBuffer(queue.Name, memory.Name, true, 0, (nuint)values.Length * (nuint)sizeof(T), target, 0, null, null), "clEnqueueReadBuffer");
        }

        KeepAlive(memory);
    }

    /// <summary>Runs a kernel without waiting.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="items">Number of work items; a multiple of <paramref name="group"/>.</param>
    /// <param name="group">Work items of a group.</param>
    internal void Run(DeviceKernel kernel, long items, int group)
    {
        nuint global = (nuint)items;
        nuint local = (nuint)group;
        OpenClLibrary.Require(
            _calls.EnqueueNdrangeKernel(queue.Name, kernel.Name, 1, null, &global, &local, 0, null, null), "clEnqueueNDRangeKernel");
        KeepAlive(kernel);
    }

    /// <summary>Waits for all commands before.</summary>
    internal void Wait()
    {
        OpenClLibrary.Require(_calls.Finish(queue.Name), "clFinish");
        KeepAlive(this);
    }

    private void Write<T>(DeviceMemory memory, T* source, int count, long first, bool wait)
        where T : unmanaged
    {
        if (count > 0)
        {
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
