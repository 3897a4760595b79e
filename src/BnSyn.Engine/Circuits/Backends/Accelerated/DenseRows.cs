using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>All weights of a matrix, zeros included; rows begin at cache lines.</summary>
/// <remarks>Sums of rows are taken column by column, each in the order of the axons, so the width of a register changes no bit.</remarks>
internal sealed class DenseRows : IWeightRows
{
    private const int Line = 16;

    private readonly AlignedVector<float> _weights;
    private readonly int _targets;
    private readonly int _sources;

    internal DenseRows(PathwayPlan plan, WeightDraws draws)
    {
        _targets = plan.Targets;
        _sources = plan.Sources;
        Stride = (plan.Targets + Line - 1) / Line * Line;
        _weights = AlignedVector<float>.Alone((long)Stride * plan.Sources);
        Draw(draws);
    }

    /// <summary>Numbers from one row to the next.</summary>
    internal int Stride { get; }

    /// <inheritdoc/>
    public double RowLength => _targets;

    /// <summary>The weights from one source to all targets.</summary>
    internal Span<float> Row(int source) => _weights.Values.Slice(source * Stride, _targets);

    /// <summary>A row with the zeros behind it.</summary>
    internal Span<float> PaddedRow(int source) => _weights.Values.Slice(source * Stride, Stride);

    /// <summary>Draws all weights.</summary>
    internal void Draw(WeightDraws draws)
    {
        for (int source = 0; source < _sources; source++)
        {
            draws.Row(source, Row(source));
        }
    }

    /// <inheritdoc/>
    public float At(int source, int target) => _weights.Values[(source * Stride) + target];

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> active, Span<float> drive)
    {
        ref float sum = ref MemoryMarshal.GetReference(drive[..Stride]);
        int at = 0;
        for (; at <= active.Length - 4; at += 4)
        {
            AddFour(ref sum, active.Slice(at, 4));
        }

        for (; at < active.Length; at++)
        {
            ref float row = ref Unsafe.Add(ref _weights.First, active[at] * Stride);
            for (int i = 0; i < Stride; i += Vector<float>.Count)
            {
                (Load(ref sum, i) + Load(ref row, i)).StoreUnsafe(ref sum, (nuint)i);
            }
        }
    }

    /// <inheritdoc/>
    public void AddScaled(int source, float efficacy, Span<float> drive)
    {
        ref float sum = ref MemoryMarshal.GetReference(drive[..Stride]);
        ref float row = ref Unsafe.Add(ref _weights.First, source * Stride);
        var scale = new Vector<float>(efficacy);
        for (int i = 0; i < Stride; i += Vector<float>.Count)
        {
            (Load(ref sum, i) + (Load(ref row, i) * scale)).StoreUnsafe(ref sum, (nuint)i);
        }
    }

    // Four rows for one load and store of the sums; the additions stay in order.
    private void AddFour(ref float sum, ReadOnlySpan<int> active)
    {
        ref float first = ref Unsafe.Add(ref _weights.First, active[0] * Stride);
        ref float second = ref Unsafe.Add(ref _weights.First, active[1] * Stride);
        ref float third = ref Unsafe.Add(ref _weights.First, active[2] * Stride);
        ref float fourth = ref Unsafe.Add(ref _weights.First, active[3] * Stride);
        for (int i = 0; i < Stride; i += Vector<float>.Count)
        {
            Vector<float> total = Load(ref sum, i) + Load(ref first, i) + Load(ref second, i) + Load(ref third, i) + Load(ref fourth, i);
            total.StoreUnsafe(ref sum, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float source, int at) => Vector.LoadUnsafe(ref source, (nuint)at);
}
