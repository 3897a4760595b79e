using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>The gate compares the observable that measures a claim.</summary>
internal static class ObservableCheck
{
    /// <summary>Looks for every observable in the engine's scenarios, also those that this run leaves out.</summary>
    public static IEnumerable<Finding> Check(ClaimRegister register, IReadOnlyList<ScenarioDescription> scenarios) =>
        register.Claims.Where(claim => claim.Observable is not null).Select(claim => Check(claim, claim.Observable!, scenarios)).OfType<Finding>();

    private static Finding? Check(Claim claim, PlacedText observable, IReadOnlyList<ScenarioDescription> scenarios)
    {
        var parts = observable.Text.Split('/', 2);
        var scenario = scenarios.FirstOrDefault(scenario => scenario.Name == parts[0]);
        IReadOnlyList<string> valid = scenario is null ? [.. scenarios.Select(each => each.Name)] : Names(scenario);
        if (scenario is not null && parts.Length == 2 && valid.Contains(parts[1], StringComparer.Ordinal))
        {
            return null;
        }

        return Finding.Of(
            ClaimDiagnostics.ObservableMissing,
            ("claim", claim.Id.Text),
            ("observable", observable.Text),
            ("problem", scenario is null ? $"there is no scenario '{parts[0]}'" : parts.Length == 1 ? $"'{parts[0]}' is a scenario without an observable" : $"'{parts[0]}' declares no '{parts[1]}'"),
            ("valid", string.Join(", ", valid.Order(StringComparer.Ordinal)))) with { Location = observable.Place };
    }

    private static string[] Names(ScenarioDescription scenario) =>
    [
        .. scenario.Metrics.Select(metric => metric.Name),
        .. scenario.Digests.Select(digest => digest.Name),
        .. scenario.Distributions.Select(distribution => distribution.Name),
        .. scenario.Series.Select(series => series.Name),
        .. scenario.Fields.Select(field => field.Name),
    ];
}
