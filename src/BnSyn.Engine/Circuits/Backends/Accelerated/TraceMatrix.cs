using System.Numerics;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Learning;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Traces target by target, each row as it was at its target's last spike.</summary>
internal sealed class TraceMatrix
{
    private const int Line = 16;

    private readonly AlignedSingles _rows;
    private readonly AlignedSingles? _present;
    private readonly PowerTable _powers;
    private readonly int _targets;

    internal TraceMatrix(int targets, int sources, PowerTable powers, bool lazy)
    {
        Stride = (sources + Line - 1) / Line * Line;
        _rows = new AlignedSingles((long)Stride * targets);
        _present = lazy ? null : new AlignedSingles((long)Stride * targets);
        _powers = powers;
        _targets = targets;
    }

    /// <summary>Numbers from one row to the next.</summary>
    internal int Stride { get; }

    internal void Clear()
    {
        _rows.Span.Clear();
        _present?.Span.Clear();
    }

    /// <summary>The row of a target as it was at its last spike.</summary>
    internal Span<float> Row(int target) => _rows.Span.Slice(target * Stride, Stride);

    /// <summary>What has to be multiplied onto <see cref="Row"/> for its present value.</summary>
    internal float Factor(long sinceSpike) => _powers.After(sinceSpike);

    /// <summary>A spike of the target: the row decays to now, and the sources' traces are added.</summary>
    internal void Spike(int target, long sinceSpike, float potentiation, ReadOnlySpan<float> sourceTraces) =>
        TraceWindow.Take(Row(target), _powers.After(sinceSpike), sourceTraces, potentiation);

    /// <summary>The plain way: every trace is brought up to date.</summary>
    internal void Materialise(ReadOnlySpan<long> lastSpikes, long step)
    {
        for (int i = 0; i < _targets && _present is not null; i++)
        {
            ref float row = ref MemoryMarshal.GetReference(Row(i));
            ref float present = ref _present.Span[i * Stride];
            var decay = new Vector<float>(_powers.After(step + 1 - lastSpikes[i]));
            for (int j = 0; j < Stride; j += Vector<float>.Count)
            {
                (Vector.LoadUnsafe(ref row, (nuint)j) * decay).StoreUnsafe(ref present, (nuint)j);
            }
        }
    }

    /// <summary>Adds or writes the present values of some of a target's traces.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The first source.</param>
    /// <param name="sinceSpike">Steps since the target's last spike.</param>
    /// <param name="values">Receives the values; a multiple of a register long.</param>
    /// <param name="add">Whether they are added to what is there.</param>
    internal void Present(int target, int source, long sinceSpike, Span<float> values, bool add)
    {
        AlignedSingles rows = _present ?? _rows;
        ref float row = ref rows.Span[(target * Stride) + source];
        ref float to = ref MemoryMarshal.GetReference(values);
        var factor = new Vector<float>(_present is null ? _powers.After(sinceSpike) : 1.0f);
        for (int j = 0; j < values.Length; j += Vector<float>.Count)
        {
            Vector<float> value = Vector.LoadUnsafe(ref row, (nuint)j) * factor;
            value = add ? Vector.LoadUnsafe(ref to, (nuint)j) + value : value;
            value.StoreUnsafe(ref to, (nuint)j);
        }
    }

    /// <summary>The present value of a trace.</summary>
    internal float At(int target, int source, long sinceSpike) => _present is null
        ? _rows.Span[(target * Stride) + source] * _powers.After(sinceSpike)
        : _present.Span[(target * Stride) + source];
}
