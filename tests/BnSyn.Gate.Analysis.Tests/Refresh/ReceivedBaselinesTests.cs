using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class ReceivedBaselinesTests : IDisposable
{
    private static readonly MeasurementSet Accepted = Sample.Set(Sample.Scenario());

    private static readonly MeasurementSet Drifted = Sample.Set(Sample.Scenario().WithRuns(run =>
        run.WithMetric("total_spikes", 5200 + run.Seed).WithDigest("raster", "new").WithTrailFrom(57)));

    private readonly Bench bench = new();

    private string Received => bench.PathOf("report", "received", Sample.Name + ".json");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_drift_leaves_beside_the_report_what_a_refresh_would_accept_but_for_its_provenance()
    {
        var before = bench.Baseline;
        Report(Drifted);
        Assert.Equal(before, bench.Baseline);

        bench.Refresh(Drifted);
        Assert.Equal(WithoutProvenance(bench.Baseline), WithoutProvenance(File.ReadAllText(Received)));
    }

    [Fact]
    public void A_scenario_without_a_baseline_is_received_whole()
    {
        File.Delete(bench.BaselineFile);

        Assert.Contains("- `received/near-critical.json`: 1 change, first: new baseline with", Report(Accepted), StringComparison.Ordinal);
        Assert.Equal(5001, BaselineReader.Read(Received).Value!.Content.Backends["reference"].Metrics["total_spikes"][1]);
    }

    [Fact]
    public void The_report_counts_the_changes_and_shows_the_first() => Assert.Contains(
        "- `received/near-critical.json`: 4 changes, first: total_spikes, seed 1 (reference): 5001 -> 5201 spikes (+3.999 %)\n",
        Report(Drifted), StringComparison.Ordinal);

    [Fact]
    public void A_pass_takes_away_what_was_received_before()
    {
        Report(Drifted);
        Assert.True(File.Exists(Received));

        Assert.DoesNotContain("Received", Report(Accepted), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Received)));
    }

    [Fact]
    public void What_a_refresh_would_refuse_is_not_received_and_the_report_says_why()
    {
        Report(Drifted);
        var disagreeing = Sample.Set(Sample.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithMetric("total_spikes", 9000) : run));

        Assert.Contains("- near-critical: none, a refresh would be refused: BNG2031 ", Report(disagreeing), StringComparison.Ordinal);
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_gate_that_ran_only_a_part_of_the_ensemble_keeps_the_accepted_one()
    {
        using var ensembles = EnsembleBench.Create();
        var set = Sample.Set(Samples.Ensembles.Scenario().WithRuns(run =>
            run.WithMetric("total_spikes", 5200 + run.Seed).WithDigest("raster", "new").WithTrailFrom(57)));
        var accepted = BaselineReader.Read(ensembles.BaselineFile).Value!.Content;

        Assert.Empty(ReportWriter.Write(ensembles.Request, set, GateStages.Judge(ensembles.Request, set)));

        var received = BaselineReader.Read(ensembles.PathOf("report", "received", accepted.Scenario + ".json")).Value!.Content;
        Assert.NotNull(received.Ensemble);
        Assert.Equal(accepted.Ensemble!.Metrics["rate"], received.Ensemble.Metrics["rate"]);
        Assert.True(received.Provenance.IsReceived);
    }

    [Fact]
    public void A_broken_baseline_is_left_to_a_person()
    {
        bench.Baseline = bench.Baseline[..^20];

        Assert.Contains("- near-critical: none, a refresh would be refused: BNG20", Report(Drifted), StringComparison.Ordinal);
    }

    [Fact]
    public void Continuous_integration_receives_although_it_may_not_refresh()
    {
        bench.Request = bench.Request with { IsContinuousIntegration = true };
        Report(Drifted);

        Assert.True(File.Exists(Received));
    }

    [Fact]
    public void The_same_measurements_always_give_the_same_file()
    {
        Report(Drifted);
        var first = File.ReadAllBytes(Received);
        Report(MeasurementFile.Read(bench.PathOf("report", MeasurementFile.FileName)).Value!);

        Assert.Equal(first, File.ReadAllBytes(Received));
    }

    private string Report(MeasurementSet set)
    {
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        return File.ReadAllText(bench.PathOf("report", "report.md"));
    }

    // And without the seal, which is of the provenance as well.
    private static string WithoutProvenance(string baseline)
    {
        var start = baseline.IndexOf("  \"provenance\"", StringComparison.Ordinal);
        var rest = baseline[baseline.IndexOf('}', start)..].Split('\n').Where(line => !line.StartsWith("  \"seal\"", StringComparison.Ordinal));
        return baseline[..start] + string.Join('\n', rest);
    }
}
