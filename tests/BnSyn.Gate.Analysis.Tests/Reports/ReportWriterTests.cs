using System.Text.Json;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class ReportWriterTests : IDisposable
{
    private static readonly string[] Folder = ["tests", "BnSyn.Gate.Analysis.Tests", "Reports", "Expected"];

    private readonly Bench bench = new();

    public ReportWriterTests() => bench.Refresh(Regimes.Accepted);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_report_of_a_drift_reads_as_expected()
    {
        Write(Regimes.Drifted);

        RepositoryFiles.AssertHolds(Read("report.md"), [.. Folder, "drift.md"]);
        RepositoryFiles.AssertHolds(Read("verdict.json"), [.. Folder, "drift.json"]);
    }

    [Fact]
    public void The_report_of_a_pass_reads_as_expected()
    {
        Write(Regimes.Accepted);

        RepositoryFiles.AssertHolds(Read("report.md"), [.. Folder, "passed.md"]);
    }

    [Fact]
    public void The_report_of_an_ensemble_that_drifts_reads_as_expected()
    {
        using var ensembles = EnsembleBench.Create();
        var drifted = Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5).WithRuns(run =>
            run.Backend == Samples.Ensembles.Backend ? run.WithDigest("state", "rounded").WithTrailFrom(3) : run);

        Write(Sample.Set(drifted), ensembles);

        RepositoryFiles.AssertHolds(Read("report.md", ensembles), [.. Folder, "ensemble.md"]);
        RepositoryFiles.AssertHolds(Read("verdict.json", ensembles), [.. Folder, "ensemble.json"]);
    }

    [Fact]
    public void Where_only_bits_changed_the_report_does_not_say_that_the_physics_did()
    {
        bench.Request = bench.Request with { Require = RequiredOutcome.Identical };
        Write(Sample.Set([.. Regimes.Accepted.Scenarios.Select(scenario => scenario.WithRuns(run => run.WithDigest("state", "rounded").WithTrailFrom(3)))]));

        var report = Read("report.md");

        Assert.StartsWith("# Physics gate: Drift\n", report, StringComparison.Ordinal);
        Assert.Contains("\nBits changed and nothing else: every value is within its tolerance, but PhysicsGateRequire=Identical asks for the same bits.\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("The physics changed", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Judging_the_saved_measurements_again_gives_the_same_bytes()
    {
        Write(Regimes.Drifted);
        var (verdict, report) = (Read("verdict.json"), Read("report.md"));
        var saved = MeasurementFile.Read(bench.PathOf("report", "measurements.json")).Value!;

        Write(saved);

        Assert.Equal(verdict, Read("verdict.json"));
        Assert.Equal(report, Read("report.md"));
    }

    [Fact]
    public void The_verdict_is_the_first_line()
    {
        Write(Regimes.Drifted);

        Assert.StartsWith("# Physics gate: Drift\n", Read("report.md"), StringComparison.Ordinal);
        using var verdict = JsonDocument.Parse(Read("verdict.json"));
        Assert.Equal("Drift", verdict.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(1, verdict.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void The_page_holds_the_tables_and_needs_no_other_file()
    {
        Write(Regimes.Drifted);
        var page = Read("report.html");

        Assert.Contains("<table>", page, StringComparison.Ordinal);
        Assert.Contains("<body class=\"drift\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_the_engine_does_not_become_part_of_the_page()
    {
        var hostile = Sample.Scenario().WithRuns(run => run with { Fault = new("E", "<script>alert(1)</script> | a\nb", 3) });
        Write(Sample.Set(hostile));

        Assert.DoesNotContain("<script", Read("report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("| a\nb", Read("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_what_was_not_done()
    {
        var whole = Sample.Scenario();
        bench.Request = bench.Request with { Scenarios = [Sample.Name] };
        Write(Sample.Set(whole with { Backends = ["accelerated"], Seeds = [1], Runs = [.. whole.Runs.Where(run => run is { Backend: "accelerated", Seed: 1 })] }));

        var report = Read("report.md");
        Assert.Contains("- Only these scenarios were run: near-critical.\n", report, StringComparison.Ordinal);
        Assert.Contains("- near-critical: not run on reference.\n", report, StringComparison.Ordinal);
        Assert.Contains("- near-critical: seeds 42 were not run.\n", report, StringComparison.Ordinal);
        Assert.Contains("- Nothing was timed: the run judged physics only.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_of_a_part_names_the_properties_that_left_the_rest_out_in_the_line_that_a_required_check_reads()
    {
        Write(Regimes.Accepted);
        Assert.DoesNotContain("filtered", Read("verdict.json"), StringComparison.Ordinal);

        bench.Request = bench.Request with { Scenarios = [Sample.Name], Backends = ["accelerated"], Seeds = [1] };
        Write(Regimes.Accepted);

        Assert.Contains("\n  \"filtered\": \"PhysicsGateScenarios, PhysicsGateBackends, PhysicsGateSeeds\",\n", Read("verdict.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_without_synapses_has_no_columns_for_them()
    {
        var particles = Regimes.Accepted.Scenarios[1].WithRuns(run => run with { Counts = new() { [CountNames.Elements] = 1000 } }) with { TimedCounts = [] };
        Write(Sample.Set(particles));

        var report = Read("report.md").Split("<b>Observables</b>")[0];
        Assert.Contains("| scenario and backend | speed-up | quartiles | real-time factor | B allocated/step |\n", report, StringComparison.Ordinal);
        Assert.Contains("| scenario and backend | allocated (measured) | live (measured) | set-up (s) |\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("synap", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ormula", report, StringComparison.Ordinal);
        Assert.DoesNotContain("odelled", report, StringComparison.Ordinal);
    }

    [Fact]
    public void One_seed_is_no_gap_where_an_ensemble_has_many()
    {
        var single = Sample.Scenario(Sample.Description with { Seeds = [1] });
        Write(Sample.Set(single));
        Assert.Contains("- near-critical: one seed only; it shows one realisation, not the regime.\n", Read("report.md"), StringComparison.Ordinal);

        Write(Sample.Set(single with { Description = single.Description with { Ensemble = new([1, 2], []) } }));
        Assert.DoesNotContain("one seed only", Read("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Probes_that_hold_share_one_line_and_one_that_drifts_has_its_own()
    {
        var (first, second) = (Probe(Sample.Name, 1e-4), Probe("probe-b", 2e-4));
        using var own = new Bench();
        own.Refresh(Sample.Set(first, second));

        Write(Sample.Set(first, second), own);

        var passed = Read("report.md", own);
        Assert.Contains("| probes (2) | identical | identical | none |\n", passed, StringComparison.Ordinal);
        Assert.Contains("- **probes**: near-critical, probe-b. Steps: 200 of 0.1 to 0.2 ms; seeds: 1, 42; backends: reference, accelerated.\n", passed, StringComparison.Ordinal);
        Assert.DoesNotContain("### near-critical", passed, StringComparison.Ordinal);

        Write(Sample.Set(first, second.WithRuns(run => run.WithMetric("total_spikes", 1).WithTrailFrom(7))), own);

        var drifted = Read("report.md", own);
        Assert.Contains("| near-critical | identical | identical |  | none |\n", drifted, StringComparison.Ordinal);
        Assert.Contains("| probe-b | identical | **drift** | total_spikes: 100 tolerances | 7 |\n", drifted, StringComparison.Ordinal);
        Assert.Contains("### probe-b (reference)\n", drifted, StringComparison.Ordinal);

        static ScenarioMeasurement Probe(string name, double step) => Sample.Scenario(Sample.Description with { Name = name, Family = "probes", StepSeconds = step });
    }

    [Fact]
    public void A_refresh_shows_its_difference_in_the_report()
    {
        var request = bench.Request with { RefreshBaselines = true, RefreshReason = "A test wants it" };
        var refresh = bench.Refresh(Regimes.Drifted);
        ReportWriter.Write(request, Regimes.Drifted, GateStages.Judge(request, Regimes.Drifted), refresh);

        Assert.Contains("## Refreshed baselines\n\nReason: A test wants it\n\n- error-path: fault (reference), seed 1:", Read("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_folder_that_cannot_be_written_is_BNG9005()
    {
        var request = bench.Request with { ReportDirectory = Path.Combine(bench.BaselineFile, "report") };
        var finding = Assert.Single(ReportWriter.Write(request, Regimes.Accepted, GateStages.Judge(request, Regimes.Accepted)));

        Assert.Equal("BNG9005", finding.Diagnostic.Code);
        Assert.Contains(request.ReportDirectory, finding.Message, StringComparison.Ordinal);
    }

    private void Write(MeasurementSet set, Bench? other = null)
    {
        GateRequest request = (other ?? bench).Request;
        Assert.Empty(ReportWriter.Write(request, set, GateStages.Judge(request, set)));
    }

    private string Read(string file, Bench? other = null) => File.ReadAllText((other ?? bench).PathOf("report", file));
}
