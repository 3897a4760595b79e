using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Causes;

/// <summary>A cause in words.</summary>
internal static class CauseText
{
    /// <summary>What changed, as a line.</summary>
    public static string Title(Cause cause) => cause.Kind switch
    {
        CauseKind.Parameters => $"Parameters changed: {cause.What}",
        CauseKind.EveryBackend when cause.Backends.Count == 1 => $"{cause.Backends[0]} left its baseline",
        CauseKind.EveryBackend => "The reference left its baseline",
        CauseKind.SomeBackends when cause.Findings.Any(finding => finding.Subject?.Against == Against.Reference) => $"The reference holds, {cause.What} left it",
        CauseKind.SomeBackends => $"{cause.What} left its baseline",
        _ => cause.Leading.Diagnostic.Title,
    };

    /// <summary>How many observables, backends and seeds show it, behind a comma; empty where none is named.</summary>
    public static string Extent(Cause cause) => string.Concat(new[]
    {
        Count(cause.Scenarios.Count, "scenario"),
        Count(cause.Observables.Count, "observable"),
        Count(cause.Backends.Count, "backend"),
        Count(cause.Seeds.Count, "seed"),
    });

    /// <summary>The step and the quantity in which it starts; empty where neither is known.</summary>
    public static string Start(Cause cause)
    {
        var quantity = cause.Quantities.OrderBy(found => found.Difference.Step).FirstOrDefault();
        if (quantity.Difference is { } difference)
        {
            var also = difference.Also.Count > 0 ? "; with it " + string.Join(", ", difference.Also) : "";
            return $"step {NumberText.Of((long)difference.Step)} of {quantity.Scenario}, in {difference.Place}: {difference.Actual} instead of {difference.Expected}{also}";
        }

        return cause.First is { FirstDivergingStep: { } step, Subject: { } subject }
            ? $"step {NumberText.Of((long)step)} of {subject.Scenario}"
            : "";
    }

    private static string Count(int count, string word) => count == 0 ? "" : $", {NumberText.Of((long)count)} {word}{(count == 1 ? "" : "s")}";
}
