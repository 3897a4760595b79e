using System.Numerics;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: beside the rows as they were at the last spikes, every trace as it is now.</summary>
internal sealed class PresentTraces(int targets, int sources, PowerTable powers) : TraceMatrix(targets, sources, powers)
{
    private readonly AlignedVector<float> _present = AlignedVector<float>.Alone((long)targets * StrideOf(sources));

    /// <summary>Brings every trace up to date.</summary>
    internal void Materialise(ReadOnlySpan<long> lastSpikes, long step)
    {
        for (int i = 0; i < lastSpikes.Length; i++)
        {
            ref float row = ref MemoryMarshal.GetReference(Row(i));
            ref float present = ref _present.Values[i * Stride];
            var decay = new Vector<float>(Factor(step + 1 - lastSpikes[i]));
            for (int j = 0; j < Stride; j += Vector<float>.Count)
            {
                (Vector.LoadUnsafe(ref row, (nuint)j) * decay).StoreUnsafe(ref present, (nuint)j);
            }
        }
    }

    /// <inheritdoc/>
    internal override void Clear()
    {
        base.Clear();
        _present.Values.Clear();
    }

    /// <inheritdoc/>
    internal override void Present(int target, int source, long sinceSpike, Span<float> values, bool add) =>
        Write(ref _present.Values[(target * Stride) + source], 1.0f, values, add);

    /// <inheritdoc/>
    internal override float At(int target, int source, long sinceSpike) => _present.Values[(target * Stride) + source];
}
