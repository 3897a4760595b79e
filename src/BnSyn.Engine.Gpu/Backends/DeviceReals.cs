using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>How numbers of the state lie in a device's memory: as binary64, or rounded to binary32. In the machine's they are binary64.</summary>
/// <param name="queue">What copies.</param>
/// <param name="isSingle">Whether they are binary32 there.</param>
internal sealed class DeviceReals(DeviceQueue queue, bool isSingle)
{
    // As much as was asked for at once so far; a step asks for nothing.
    private float[] _rounded = [];

    /// <summary>Bytes of a number.</summary>
    internal int Bytes => BytesOf(isSingle);

    /// <summary>Bytes of a number in either precision.</summary>
    internal static int BytesOf(bool isSingle) => isSingle ? sizeof(float) : sizeof(double);

    /// <summary>Copies to the device, and waits until the values may be changed.</summary>
    /// <param name="memory">Receives them.</param>
    /// <param name="values">The values.</param>
    /// <param name="first">Index of the first in the device's memory.</param>
    internal void Write(DeviceMemory memory, ReadOnlySpan<double> values, long first = 0)
    {
        if (isSingle)
        {
            Span<float> rounded = Room(values.Length);
            SinglePrecision.Narrow(values, rounded);
            queue.Write<float>(memory, rounded, first);
        }
        else
        {
            queue.Write(memory, values, first);
        }
    }

    /// <summary>Copies to the device; what has to be rounded is waited for.</summary>
    /// <param name="memory">Receives the values.</param>
    /// <param name="values">The values, which do not change before the next command that waits.</param>
    /// <param name="first">Index of the first in the device's memory.</param>
    internal void WriteLater(DeviceMemory memory, AlignedVector<double> values, long first)
    {
        if (isSingle)
        {
            Write(memory, values, first);
        }
        else
        {
            queue.WriteLater(memory, ref values.First, values.Length, first);
        }
    }

    /// <summary>Waits for all commands before, then copies from the device.</summary>
    /// <param name="memory">Has the values.</param>
    /// <param name="values">Receives them.</param>
    /// <param name="first">Index of the first in the device's memory.</param>
    internal void Read(DeviceMemory memory, Span<double> values, long first)
    {
        if (isSingle)
        {
            Span<float> rounded = Room(values.Length);
            queue.Read(memory, rounded, first);
            SinglePrecision.Widen(rounded, values);
        }
        else
        {
            queue.Read(memory, values, first);
        }
    }

    private Span<float> Room(int count)
    {
        if (_rounded.Length < count)
        {
            _rounded = new float[count];
        }

        return _rounded.AsSpan(0, count);
    }
}
