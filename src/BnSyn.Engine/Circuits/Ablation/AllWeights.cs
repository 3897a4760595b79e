using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: all weights times what arrives, mostly nothing.</summary>
internal sealed class AllWeights : PathwayRunner
{
    private readonly float[] _efficacies;

    internal AllWeights(PathwayPlan plan, double dtMs, ulong seed, CircuitParts parts)
        : base(plan, dtMs, seed, parts) => _efficacies = new float[plan.Sources];

    /// <inheritdoc/>
    private protected override void Add(ReadOnlySpan<int> active, Span<float> drive, long step)
    {
        Array.Clear(_efficacies);
        foreach (int source in active)
        {
            _efficacies[source] = ShortTerm?.Arrive(source, step) ?? 1.0f;
        }

        for (int source = 0; source < _efficacies.Length; source++)
        {
            Rows.AddScaled(source, _efficacies[source], drive);
        }
    }
}
