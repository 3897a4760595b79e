using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class BaselineRefreshTests : IDisposable
{
    private static readonly MeasurementSet Drifted = Sample.Set(Sample.Scenario().WithRuns(run =>
        run.WithMetric("total_spikes", 5200 + run.Seed).WithDigest("raster", "new").WithTrailFrom(57)));

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_run_within_tolerance_keeps_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        var result = bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 20))));

        Assert.Empty(result.Findings);
        Assert.Empty(result.Changes);
        Assert.Equal(before, bench.Baseline);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"of\": \"an older gate\" }")]
    public void A_refresh_puts_its_schema_beside_baselines_that_stay(string? before)
    {
        var schema = bench.PathOf("baselines", "baseline.schema.json");
        File.Delete(schema);
        if (before is not null)
        {
            File.WriteAllText(schema, before);
        }

        bench.Refresh(Sample.Set(Sample.Scenario()));

        Assert.Equal(BaselineSchema.Write(), File.ReadAllBytes(schema));
    }

    [Fact]
    public void New_timings_alone_keep_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Sample.Scenario() with { Timings = [new("reference", 0, 100, 1, 0), new("accelerated", 0, 100, 0.1, 0)] }));

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void New_physics_is_accepted_as_BNG2033_and_shown_fact_by_fact()
    {
        var result = bench.Refresh(Drifted);

        var refreshed = Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG2033");
        Assert.Equal("near-critical: the baseline was refreshed, 4 changes, because: A test wants it; see report.md", refreshed.Message);
        Assert.Equal(DiagnosticSeverity.Message, refreshed.Severity);
        Assert.Equal(
            [
                "near-critical: total_spikes, seed 1 (reference): 5001 -> 5201 spikes (+3.999 %)",
                "near-critical: total_spikes, seed 42 (reference): 5042 -> 5242 spikes (+3.967 %)",
                "near-critical: bits of seed 1 (reference) changed: digest raster; first diverging step 57",
                "near-critical: bits of seed 42 (reference) changed: digest raster; first diverging step 57",
            ],
            result.Changes);
        Assert.Equal(Verdict.Passed, bench.Judge([.. Drifted.Scenarios]).Verdict);
    }

    [Fact]
    public void Values_within_tolerance_are_kept_beside_new_ones()
    {
        bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run =>
            run.WithMetric("rate", run.Metrics["rate"] * 1.005).WithMetric("total_spikes", 6000))));
        var kept = Read().Backends["reference"].Metrics;

        Assert.Equal(5.001, kept["rate"][1]);
        Assert.Equal(6000, kept["total_spikes"][1]);
    }

    [Fact]
    public void The_anchor_is_never_rewritten()
    {
        bench.Refresh(Drifted);
        bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 5400))));

        Assert.Equal(5001, Read().Anchor.Metrics["total_spikes"][1]);
        Assert.Equal(5400, Read().Backends["reference"].Metrics["total_spikes"][1]);
    }

    [Fact]
    public void A_creep_BNG2025_that_the_build_makes_an_error_of_is_refused_before_anything_is_written()
    {
        bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 45))));
        var crept = Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 90).WithDigest("raster", "new")));
        var before = bench.Baseline;

        var refused = bench.Refresh(crept, request => request with { WarningsAsErrors = ["BNG2025"] });

        Assert.True(refused.IsRefused);
        Assert.Equal("BNG2025", Assert.Single(refused.Findings).Diagnostic.Code);
        Assert.Equal(before, bench.Baseline);
        Assert.False(bench.Refresh(crept).IsRefused);
        Assert.NotEqual(before, bench.Baseline);
    }

    [Fact]
    public void Other_parameters_are_another_scenario_and_get_an_anchor_of_their_own()
    {
        var other = Sample.Description with { Parameters = [ParameterDescription.Number("tau_AMPA", 2.6, "ms"), ParameterDescription.Number("N", 1000, "1")] };
        bench.Refresh(Sample.Set(Sample.Scenario(other).WithRuns(run => run.WithMetric("total_spikes", 5400))));

        Assert.Equal(5400, Read().Anchor.Metrics["total_spikes"][1]);
    }

    [Fact]
    public void A_backend_of_the_same_bits_only_says_so()
    {
        Assert.Equal("reference", Read().Backends["accelerated"].IdenticalTo);

        bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithDigest("state", "other") : run)));

        Assert.Null(Read().Backends["accelerated"].IdenticalTo);
        Assert.Equal(5001, Read().Backends["accelerated"].Metrics["total_spikes"][1]);
    }

    [Fact]
    public void Bits_of_another_class_of_machines_are_added_while_the_physics_stays()
    {
        using var accepted = new Bench(Sample.Scenario(Sample.Description with { EnvironmentClass = EnvironmentClasses.Machine }));
        var here = Sample.Set(Sample.Scenario(Sample.Description with { EnvironmentClass = EnvironmentClasses.Machine }));
        var elsewhere = here with { Machine = Sample.Machine with { EnvironmentClass = "macos-arm64" } };

        Assert.Equal(["near-critical: class of machines macos-arm64: added, every bit as before"], accepted.Refresh(elsewhere).Changes);
        Assert.Equal(Verdict.Passed, GateStages.Judge(accepted.Request, here).Verdict);
        Assert.Equal(Verdict.Passed, GateStages.Judge(accepted.Request, elsewhere).Verdict);

        var changed = here with { Scenarios = [here.Scenarios[0].WithRuns(run => run.WithDigest("raster", "new"))] };
        Assert.Contains("near-critical: class of machines macos-arm64: removed, its values were of the old code", accepted.Refresh(changed).Changes);
    }

    [Fact]
    public void A_changed_declaration_is_shown()
    {
        var changed = Sample.Description with
        {
            Parameters = [ParameterDescription.Number("tau_AMPA", 2.55, "ms"), Sample.Description.Parameters[1]],
            Metrics = [.. Sample.Description.Metrics.Select(metric => metric.Name == "rate" ? metric with { RelativeTolerance = 0.02 } : metric)],
        };

        Assert.Equal(
            [
                "near-critical: parameter tau_AMPA: 2.5 ms -> 2.55 ms",
                "near-critical: metric rate: tolerance max(0.01, 0.01 relative) in Hz: as the spikes -> tolerance max(0.01, 0.02 relative) in Hz: as the spikes",
            ],
            bench.Refresh(Sample.Set(Sample.Scenario(changed))).Changes);
    }

    [Fact]
    public void The_provenance_says_who_accepted_what_when_and_why()
    {
        var provenance = Read().Provenance;

        Assert.Equal(("0123abc", "2026-01-02", "A test wants it", "1.0.0", ".NET 10.0.1"), (provenance.Commit, provenance.Date, provenance.Reason, provenance.EngineVersion, provenance.Runtime));
    }

    [Fact]
    public void A_refresh_without_a_reason_is_BNG2026() => AssertRefused("BNG2026", Drifted, request => request with { RefreshReason = " " });

    [Fact]
    public void A_refresh_of_an_unoptimised_engine_is_BNG2027() =>
        AssertRefused("BNG2027", Drifted with { Engine = Drifted.Engine with { IsOptimized = false } });

    [Fact]
    public void A_refresh_of_a_Debug_build_is_BNG2027() => AssertRefused("BNG2027", Drifted, request => request with { Configuration = "Debug" });

    [Fact]
    public void A_refresh_in_continuous_integration_is_BNG2028() => AssertRefused("BNG2028", Drifted, request => request with { IsContinuousIntegration = true });

    [Fact]
    public void A_refresh_in_continuous_integration_goes_on_where_it_is_allowed() =>
        Assert.False(bench.Refresh(Drifted, request => request with { IsContinuousIntegration = true, AllowRefreshInCI = true }).IsRefused);

    [Fact]
    public void A_refresh_over_a_broken_invariant_is_BNG2029()
    {
        var finding = AssertRefused("BNG2029", Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("rate", 1000))));

        Assert.Contains("BNG3009 near-critical: rate of seed 1 (reference, accelerated) is 1000 Hz, outside [1, 100]", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_of_a_silent_control_that_is_active_is_BNG2029() =>
        AssertRefused("BNG2029", Sample.Set(Sample.Scenario(Sample.Description with { IsSilentControl = true })));

    [Fact]
    public void A_refresh_of_a_run_that_is_not_deterministic_is_BNG2030() =>
        AssertRefused("BNG2030", Sample.Set(Sample.Scenario().WithRuns(run => run.Repetition == 1 ? run.WithMetric("rate", 6) : run)));

    [Fact]
    public void A_refresh_while_a_backend_drifts_from_the_reference_is_BNG2031() =>
        AssertRefused("BNG2031", Sample.Set(Sample.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithMetric("rate", 6) : run)));

    [Fact]
    public void A_refresh_of_a_part_is_BNG2032()
    {
        var whole = Sample.Scenario();
        var part = whole with { Backends = ["reference"], Seeds = [1], Runs = [.. whole.Runs.Where(run => run is { Backend: "reference", Seed: 1 })] };

        Assert.Contains("lacks backend 'accelerated', seed 42", AssertRefused("BNG2032", Sample.Set(part)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_cannot_be_written_is_BNG2034()
    {
        var blocked = bench.Refresh(Drifted, request => request with { BaselineDirectory = bench.BaselineFile });

        Assert.Equal("BNG2034", Assert.Single(blocked.Findings).Diagnostic.Code);
        Assert.True(blocked.IsRefused);
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_refuses_with_its_own_code()
    {
        bench.Baseline = "{";

        Assert.Equal("BNG2004", Assert.Single(bench.Refresh(Drifted).Findings).Diagnostic.Code);
        Assert.Equal("{", bench.Baseline);
    }

    private Finding AssertRefused(string code, MeasurementSet set, Func<Analysis.Requests.GateRequest, Analysis.Requests.GateRequest>? change = null)
    {
        var before = bench.Baseline;
        var result = bench.Refresh(set, change);

        Assert.True(result.IsRefused);
        Assert.Empty(result.Changes);
        Assert.Equal(before, bench.Baseline);
        return Assert.Single(result.Findings, finding => finding.Diagnostic.Code == code);
    }

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;
}
