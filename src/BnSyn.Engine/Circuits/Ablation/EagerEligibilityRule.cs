using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Learning;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: every trace is brought up to date in every step.</summary>
internal sealed class EagerEligibilityRule(DenseRows weights, int targets, int sources, EligibilityConstants constants) : EligibilityRule(
    weights,
    targets,
    sources,
    constants,
    new PresentTraces(targets, sources, constants.Trace),
    constants.Difference is null ? null : new PresentTraces(targets, sources, constants.Difference),
    isWindowed: false)
{
    /// <inheritdoc/>
    internal override void Learn(ReadOnlySpan<int> fired, long step)
    {
        base.Learn(fired, step);
        ((PresentTraces)_traces).Materialise(_lastSpikes, step);
        ((PresentTraces?)_differences)?.Materialise(_lastSpikes, step);
    }
}
