using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Traces target by target, each row as it was at its target's last spike.</summary>
internal class TraceMatrix
{
    private const int Line = 16;

    private readonly AlignedVector<float> _rows;
    private readonly PowerTable _powers;

    internal TraceMatrix(int targets, int sources, PowerTable powers)
    {
        Stride = StrideOf(sources);
        _rows = AlignedVector<float>.Alone((long)Stride * targets);
        _powers = powers;
    }

    /// <summary>Numbers from one row to the next.</summary>
    internal int Stride { get; }

    /// <summary>The same for a number of sources: whole lines.</summary>
    private protected static int StrideOf(int sources) => (sources + Line - 1) / Line * Line;

    internal virtual void Clear() => _rows.Values.Clear();

    /// <summary>The row of a target as it was at its last spike.</summary>
    internal Span<float> Row(int target) => _rows.Values.Slice(target * Stride, Stride);

    /// <summary>What has to be multiplied onto <see cref="Row"/> for its present value.</summary>
    internal float Factor(long sinceSpike) => _powers.After(sinceSpike);

    /// <summary>A spike of the target: the row decays to now, and the sources' traces are added.</summary>
    internal void Spike(int target, long sinceSpike, float potentiation, ReadOnlySpan<float> sourceTraces) =>
        TraceWindow.Take(Row(target), _powers.After(sinceSpike), sourceTraces, potentiation);

    /// <summary>Adds or writes the present values of some of a target's traces.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The first source.</param>
    /// <param name="sinceSpike">Steps since the target's last spike.</param>
    /// <param name="values">Receives the values; a multiple of a register long.</param>
    /// <param name="add">Whether they are added to what is there.</param>
    internal virtual void Present(int target, int source, long sinceSpike, Span<float> values, bool add)
    {
        Write(ref _rows.Values[(target * Stride) + source], _powers.After(sinceSpike), values, add);
    }

    /// <summary>The present value of a trace.</summary>
    internal virtual float At(int target, int source, long sinceSpike) => _rows.Values[(target * Stride) + source] * _powers.After(sinceSpike);

    /// <summary>Adds or writes a row times a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void Write(ref float row, float decay, Span<float> values, bool add)
    {
        ref float to = ref MemoryMarshal.GetReference(values);
        var factor = new Vector<float>(decay);
        for (int j = 0; j < values.Length; j += Vector<float>.Count)
        {
            Vector<float> value = Vector.LoadUnsafe(ref row, (nuint)j) * factor;
            value = add ? Vector.LoadUnsafe(ref to, (nuint)j) + value : value;
            value.StoreUnsafe(ref to, (nuint)j);
        }
    }
}
