using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports.Exports;

/// <summary>A run of the gate as tests: one for each comparison, one for what was found besides, and one for the verdict, which passes only where the gate does.</summary>
/// <param name="Suite">The scenario, or what is of the whole run.</param>
/// <param name="Name">What was compared; the same in every run.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Findings">Why.</param>
internal sealed record TestCase(string Suite, string Name, Outcome Outcome, IReadOnlyList<Finding> Findings)
{
    /// <summary>The suite of what is of no scenario.</summary>
    public const string WholeRun = "gate";

    /// <summary>Whether it shows what it has to show.</summary>
    public bool Passes => OutcomeOrder.Passes(Outcome);

    /// <summary>The tests of a run, by scenario in the order of the run.</summary>
    /// <param name="result">What was judged.</param>
    public static IReadOnlyList<TestCase> Of(GateResult result)
    {
        var failing = result.Findings.Where(finding => finding.Effect is { } effect && !OutcomeOrder.Passes(effect)).ToList();
        List<TestCase> cases =
        [
            .. result.Comparisons.Select(comparison => new TestCase(comparison.Scenario, NameOf(comparison), comparison.Outcome, [.. failing.Where(finding => IsAbout(finding, comparison))])),
            .. from kind in result.Kinds
               from entry in kind.ByOutcome
               select new TestCase(entry.Scenario, $"{kind.NameOfOne} {entry.Name}", entry.Outcome, []),
        ];
        var told = cases.SelectMany(test => test.Findings).ToHashSet(ReferenceEqualityComparer.Instance);
        cases.AddRange(
            from finding in failing
            where !told.Contains(finding)
            group finding by (Suite: finding.Subject?.Scenario ?? WholeRun, finding.Diagnostic.Code) into alike
            select new TestCase(alike.Key.Suite, alike.Key.Code, OutcomeOrder.Worst(alike.Select(finding => finding.Effect!.Value)), [.. alike]));
        cases.Add(new(WholeRun, "verdict", OutcomeOf(result.Verdict), []));
        return cases;
    }

    private static string NameOf(Comparison comparison) =>
        $"{comparison.Backend} against {AgainstWord.Of(comparison.Against)}, seed {NumberText.Of(comparison.Seed)}";

    private static bool IsAbout(Finding finding, Comparison comparison) =>
        finding.Subject is { } subject && subject.Scenario == comparison.Scenario && subject.Backend == comparison.Backend && subject.Seed == comparison.Seed
        && subject.Against == comparison.Against;

    private static Outcome OutcomeOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Outcome.Identical,
        Verdict.Drift => Outcome.Drift,
        Verdict.Invalid => Outcome.Invalid,
        _ => Outcome.Inconclusive,
    };
}
