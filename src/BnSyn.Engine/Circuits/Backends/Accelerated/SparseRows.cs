using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Only the synapses that are there: targets and weights of each source.</summary>
internal sealed class SparseRows : IWeightRows
{
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly float[] _weights;

    internal SparseRows(PathwayPlan plan, WeightDraws draws)
    {
        _starts = new int[plan.Sources + 1];
        var targets = new List<int>();
        var weights = new List<float>();
        var row = new float[plan.Targets];
        for (int j = 0; j < plan.Sources; j++)
        {
            draws.Row(j, row);
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i] != 0.0f)
                {
                    targets.Add(i);
                    weights.Add(row[i]);
                }
            }

            _starts[j + 1] = targets.Count;
        }

        _targets = [.. targets];
        _weights = [.. weights];
    }

    /// <inheritdoc/>
    public double RowLength => (double)_targets.Length / (_starts.Length - 1);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> active, Span<float> drive)
    {
        foreach (int source in active)
        {
            ReadOnlySpan<int> targets = Slice(_targets, source);
            ReadOnlySpan<float> weights = Slice(_weights, source);
            for (int k = 0; k < targets.Length; k++)
            {
                drive[targets[k]] += weights[k];
            }
        }
    }

    /// <inheritdoc/>
    public void AddScaled(int source, float efficacy, Span<float> drive)
    {
        ReadOnlySpan<int> targets = Slice(_targets, source);
        ReadOnlySpan<float> weights = Slice(_weights, source);
        for (int k = 0; k < targets.Length; k++)
        {
            drive[targets[k]] += weights[k] * efficacy;
        }
    }

    /// <inheritdoc/>
    public float At(int source, int target)
    {
        int at = Slice(_targets, source).BinarySearch(target);
        return at < 0 ? 0.0f : Slice(_weights, source)[at];
    }

    private ReadOnlySpan<T> Slice<T>(T[] all, int source) => all.AsSpan(_starts[source], _starts[source + 1] - _starts[source]);
}
