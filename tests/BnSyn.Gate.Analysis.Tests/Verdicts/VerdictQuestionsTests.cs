using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Tests.Verdicts;

public sealed class VerdictQuestionsTests : IDisposable
{
    private readonly Bench bench = new();

    public VerdictQuestionsTests() => bench.Refresh(Regimes.Accepted);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_drift_is_shown_with_its_cause_and_the_scenarios_that_moved()
    {
        var text = Shown(Written(Regimes.Drifted), null);

        Assert.StartsWith("Drift: measured ", text, StringComparison.Ordinal);
        Assert.Contains("\nThe reference left its baseline (drift, BNG3015, BNG3011, BNG3013)\n  in: error-path, near-critical\n  starts: step 57 of near-critical\n", text, StringComparison.Ordinal);
        Assert.Contains("\n0 of 2 scenarios hold; not:\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  near-critical: 4 of 6 comparisons, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pass_says_that_all_scenarios_hold() =>
        Assert.EndsWith("\n2 of 2 scenarios hold", Shown(Written(Regimes.Accepted), null), StringComparison.Ordinal);

    [Fact]
    public void The_verdict_of_a_part_says_so()
    {
        bench.Request = bench.Request with { Backends = ["accelerated"] };

        Assert.StartsWith("Passed of a part (PhysicsGateBackends): ", Shown(Written(Regimes.Accepted), null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_is_shown_with_comparisons_findings_observables_and_gains()
    {
        var text = Shown(Written(Regimes.Drifted), Sample.Name);

        Assert.Contains("\n  accelerated against reference seed 1: identical\n", text, StringComparison.Ordinal);
        Assert.Contains("error BNG3011: near-critical: rate of seed 1 (reference) is 5.2010000000000005", text, StringComparison.Ordinal);
        Assert.Contains("\n  rate (Hz): 5.201 (seed 1), 5.242 (seed 42)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  accelerated: speed-up 10.5\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_was_not_run_is_none()
    {
        var file = Written(Regimes.Accepted);

        Assert.Equal("", VerdictQuestions.Show(file, "absent").Value);
        Assert.Equal(["error-path", Sample.Name], VerdictQuestions.Scenarios(file).Value!);
    }

    [Fact]
    public void An_ensemble_is_a_comparison_too()
    {
        using var ensembles = EnsembleBench.Create();
        var set = Sample.Set(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));
        Assert.Empty(ReportWriter.Write(ensembles.Request, set, GateStages.Judge(ensembles.Request, set)));

        Assert.Contains($"\n  ensembles {Samples.Ensembles.Backend}: drift\n", Shown(ensembles.PathOf("report", "verdict.json"), Samples.Ensembles.Scenario().Description.Name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"verdict\": \"Passed\"}")]
    [InlineData("{\"verdict\": \"Passed\", \"schemaVersion\": 2}")]
    [InlineData("{\"verdict\": null, \"schemaVersion\": 2}")]
    [InlineData("{\"verdict\": \"Fine\", \"schemaVersion\": 2, \"gains\": [], \"scenarios\": []}")]
    public void What_is_no_verdict_is_BNG7010(string text)
    {
        bench.Write("other.json", text);

        var shown = VerdictQuestions.Show(bench.PathOf("other.json"), null);

        Assert.Null(shown.Value);
        Assert.Equal("BNG7010", Assert.Single(shown.Findings).Diagnostic.Code);
    }

    [Fact]
    public void A_verdict_that_is_absent_is_BNG7010() =>
        Assert.Equal("BNG7010", Assert.Single(VerdictQuestions.Show(bench.PathOf("absent.json"), null).Findings).Diagnostic.Code);

    [Fact]
    public void Two_verdicts_of_one_run_say_the_same()
    {
        var file = Written(Regimes.Drifted);

        Assert.Empty(VerdictQuestions.Difference(file, file).Value!);
    }

    [Fact]
    public void Two_verdicts_differ_in_outcomes_observables_and_gains()
    {
        var first = Kept(Written(Regimes.Accepted), "first.json");
        var faster = Regimes.Drifted with
        {
            Scenarios = [.. Regimes.Drifted.Scenarios.Select(scenario => scenario with { Memory = [.. scenario.Memory.Select(memory => memory with { LiveBytes = memory.LiveBytes / 2 })] })],
        };

        var facts = VerdictQuestions.Difference(first, Written(faster)).Value!;

        Assert.Equal("verdict: Passed -> Drift", facts[0]);
        Assert.Contains("near-critical: reference against baseline seed 1: identical -> drift", facts);
        Assert.Contains("near-critical: rate, seed 1: 5.001 -> 5.2010000000000005 Hz (+3.999 %); also 1 more seed", facts);
        Assert.Contains("near-critical: accelerated, live bytes: 700000 -> 350000 B (-50 %)", facts);
        Assert.DoesNotContain(facts, fact => fact.Contains("measured", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_or_a_seed_that_only_one_verdict_has_is_told()
    {
        var first = Kept(Written(Regimes.Accepted), "first.json");
        var part = Regimes.Accepted with { Scenarios = [.. Regimes.Accepted.Scenarios.Where(scenario => scenario.Description.Name == Sample.Name).Select(scenario => scenario with { Seeds = [1], Runs = [.. scenario.Runs.Where(run => run.Seed == 1)] })] };

        var facts = VerdictQuestions.Difference(first, Written(part)).Value!;

        Assert.Contains("error-path: not in the second", facts);
        Assert.Contains("near-critical: rate, seed 42: not in the second", facts);
    }

    [Fact]
    public void Two_baselines_differ_as_a_refresh_would_say()
    {
        var first = Kept(bench.BaselineFile, Path.GetFileName(bench.BaselineFile));
        bench.Refresh(Regimes.Drifted);

        Assert.Contains("rate, seed 1 (reference): 5.001 -> 5.2010000000000005 Hz (+3.999 %)", VerdictQuestions.Difference(first, bench.BaselineFile).Value!);
        Assert.Empty(VerdictQuestions.Difference(first, first).Value!);
    }

    [Fact]
    public void A_verdict_beside_a_baseline_is_BNG7011()
    {
        var difference = VerdictQuestions.Difference(Written(Regimes.Accepted), bench.BaselineFile);

        Assert.Null(difference.Value);
        Assert.Equal("BNG7011", Assert.Single(difference.Findings).Diagnostic.Code);
    }

    [Fact]
    public void A_baseline_that_was_edited_by_hand_is_not_compared()
    {
        var first = Kept(bench.BaselineFile, Path.GetFileName(bench.BaselineFile));
        File.WriteAllText(bench.BaselineFile, File.ReadAllText(bench.BaselineFile).Replace("5.001", "5.0011", StringComparison.Ordinal));

        var difference = VerdictQuestions.Difference(first, bench.BaselineFile);

        Assert.Null(difference.Value);
        Assert.NotEmpty(difference.Findings);
    }

    private static string Shown(string file, string? scenario)
    {
        var shown = VerdictQuestions.Show(file, scenario);
        Assert.Empty(shown.Findings);
        return shown.Value!;
    }

    private string Written(MeasurementSet set)
    {
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        return bench.PathOf("report", "verdict.json");
    }

    private string Kept(string file, string name)
    {
        // A baseline is read under the name of its scenario alone.
        var copy = bench.PathOf("kept", name);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
        return copy;
    }
}
