using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares about distributions, and counts the tests that they come to.</summary>
internal static class DistributionCheck
{
    /// <summary>How many tests of a gate run the distributions of a scenario are: one per distribution and backend.</summary>
    public static int TestsOf(ScenarioDescription scenario) => scenario.Distributions.Count * scenario.Backends.Count;

    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.Distributions.SelectMany(Problems),
        .. scenario.Distributions.GroupBy(distribution => distribution.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"the distribution '{same.Key}' is declared twice"),
    ];

    private static IEnumerable<string> Problems(DistributionDescription distribution)
    {
        if (!ScenarioDescriptionCheck.ObservableName.IsMatch(distribution.Name))
        {
            yield return $"the distribution name '{distribution.Name}' is not lower-case words joined by underscores or hyphens";
        }

        if (string.IsNullOrWhiteSpace(distribution.Unit))
        {
            yield return $"distribution '{distribution.Name}' has no unit; a pure number has the unit 1";
        }

        if (distribution.Kept is < DistributionDescription.FewestKept or > DistributionDescription.MostKept)
        {
            yield return $"distribution '{distribution.Name}' keeps {distribution.Kept} samples of a run; valid: {DistributionDescription.FewestKept} to {DistributionDescription.MostKept}";
        }

        if (distribution.Margin is not { } margin)
        {
            yield return $"distribution '{distribution.Name}' has no margin";
            yield break;
        }

        if (margin.Distance == DistributionDistance.KolmogorovSmirnov ? !(margin.Size is > 0 and < 1) : !(margin.Size > 0 && double.IsFinite(margin.Size)))
        {
            yield return $"distribution '{distribution.Name}' has the margin {NumberText.Of(margin.Size)}; it must be above 0, and finite or, for Kolmogorov and Smirnov's distance, below 1";
        }

        if (string.IsNullOrWhiteSpace(margin.Reason))
        {
            yield return $"distribution '{distribution.Name}' gives no reason for its margin";
        }
    }
}
