using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Causes;

/// <summary>One change that shows in many findings, as far as they tell: where it is, where it starts, how far it goes.</summary>
/// <param name="Kind">What the findings have in common.</param>
/// <param name="What">Of what kind it is in particular: changed parameters, names of backends, or codes.</param>
/// <param name="Findings">The findings, in the order in which they are told; at least one.</param>
internal sealed record Cause(CauseKind Kind, string What, IReadOnlyList<Finding> Findings)
{
    /// <summary>The quantities in which two runs part, where that was looked into.</summary>
    public IReadOnlyList<(string Scenario, StateDifference Difference)> Quantities { get; init; } = [];

    /// <summary>What it makes of the run.</summary>
    public Outcome Effect => OutcomeOrder.Worst(Findings.Select(finding => finding.Effect!.Value));

    /// <summary>The scenarios that show it, in the order in which they are told.</summary>
    public IReadOnlyList<string> Scenarios => Distinct(finding => finding.Subject?.Scenario);

    /// <summary>The observables that show it.</summary>
    public IReadOnlyList<string> Observables => Distinct(finding => finding.Subject?.Observable);

    /// <summary>The backends that show it.</summary>
    public IReadOnlyList<string> Backends => Distinct(finding => finding.Subject?.Backend);

    /// <summary>The seeds that show it, ascending.</summary>
    public IReadOnlyList<ulong> Seeds => [.. Findings.Select(finding => finding.Subject?.Seed).OfType<ulong>().Distinct().Order()];

    /// <summary>The finding whose states differ after the fewest steps; <see langword="null"/> where no step is known.</summary>
    public Finding? First => Findings.Where(finding => finding.FirstDivergingStep is not null).MinBy(finding => finding.FirstDivergingStep);

    /// <summary>
    /// The metric that is the farthest outside its tolerance; <see langword="null"/> where no metric left one. One that has none
    /// comes last: every difference is infinitely many times nothing.
    /// </summary>
    public Finding? Farthest => FarthestOf(Findings);

    /// <summary>The finding that stands for all: what explains the others first, then the farthest, then the first.</summary>
    public Finding Leading => Kind == CauseKind.Parameters ? Findings[0] : Farthest ?? Findings[0];

    /// <summary>The farthest of any findings, as <see cref="Farthest"/> has it.</summary>
    public static Finding? FarthestOf(IEnumerable<Finding> findings) => findings
        .Where(finding => finding.Difference is not null)
        .MaxBy(finding => double.IsFinite(finding.Difference!.Excess) ? finding.Difference.Excess : -1);

    private List<string> Distinct(Func<Finding, string?> part) => [.. Findings.Select(part).OfType<string>().Distinct(StringComparer.Ordinal)];
}
