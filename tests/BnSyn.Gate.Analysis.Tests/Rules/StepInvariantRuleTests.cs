using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class StepInvariantRuleTests : IDisposable
{
    private static readonly ScenarioDescription Description = Sample.Description with
    {
        StepInvariants = [new("energy_now", "J", 0, 2, "nothing drives it")],
    };

    private static readonly WatchedQuantity Sound = new("energy_now", 201, 0.5, 3, 1.5, 7);

    private readonly Bench bench = new(Scenario(_ => Sound));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_value_out_of_bounds_on_a_step_is_BNG3033_with_the_step()
    {
        var finding = bench.Find("BNG3033", Scenario(_ => Sound with { Maximum = 2.5, BrokenStep = 57, BrokenValue = 2.25 }));

        Assert.Equal("near-critical: energy_now of seed 1 (reference) is 2.25 J after step 57, outside [0, 2]: nothing drives it", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_built_state_out_of_bounds_and_a_value_that_is_not_finite_are_BNG3033()
    {
        Assert.Contains("is NaN J after step 0 (the built state)", bench.Find("BNG3033", Scenario(_ => Sound with { BrokenStep = 0, BrokenValue = double.NaN })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(0)]
    public void A_quantity_that_is_not_reported_on_every_step_is_BNG3034(int states)
    {
        var finding = bench.Find("BNG3034", Scenario(_ => Sound with { States = states }));

        Assert.Equal($"near-critical: energy_now of seed 1 (reference) was reported for {states} of 201 states, but has to keep within bounds in each", finding.Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(Scenario(_ => Sound with { States = states })).Verdict);
    }

    [Fact]
    public void A_simulation_that_cannot_be_watched_is_BNG3034() =>
        Assert.Contains("was reported for 0 of 201 states", bench.Find("BNG3034", Scenario(_ => null)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_refresh_overrides_it()
    {
        var refresh = bench.Refresh(Sample.Set(Scenario(_ => Sound with { BrokenStep = 57, BrokenValue = 2.25 })));

        Assert.True(refresh.IsRefused);
        Assert.Contains(refresh.Findings, finding => finding.Message.Contains("BNG3033", StringComparison.Ordinal) || finding.Diagnostic.Code == "BNG3033");
    }

    [Fact]
    public void Two_answers_are_BNG3001()
    {
        var finding = bench.Find("BNG3001", Scenario(run => run.Repetition == 0 ? Sound : Sound with { Maximum = 1.25 }));

        Assert.Contains("energy_now differs on some step", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_shows_extremes_with_seed_and_step()
    {
        var set = Sample.Set(Scenario(run => run.Seed == 42 ? Sound with { Minimum = 0.25, MinimumStep = 9 } : Sound));
        ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set), null);

        Assert.Contains("| near-critical: energy_now (J) | reference | 0.25 | seed 42, step 9 | 1.5 | seed 1, step 7 | [0, 2] |", File.ReadAllText(bench.PathOf("report", "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_watched_is_kept_in_the_file_of_measurements_and_nothing_of_it_where_nothing_is_declared()
    {
        var (watched, plain) = (bench.PathOf("watched.json"), bench.PathOf("plain.json"));
        MeasurementFile.Write(watched, Sample.Set(Scenario(_ => Sound with { BrokenStep = 3, BrokenValue = double.NaN })));
        MeasurementFile.Write(plain, Sample.Set(Sample.Scenario()));

        var read = MeasurementFile.Read(watched).Value!.Scenarios[0];
        Assert.Equal(Description.StepInvariants, read.Description.StepInvariants);
        Assert.Equal([Sound with { BrokenStep = 3, BrokenValue = double.NaN }], read.Runs[0].Watched!);
        foreach (var word in new[] { "watched", "stepInvariants", "relations", "agreementSteps", "processBackends", "peakResidentBytes", "outsideSeconds" })
        {
            Assert.DoesNotContain(word, File.ReadAllText(plain), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static ScenarioMeasurement Scenario(Func<RunMeasurement, WatchedQuantity?> watched) =>
        Sample.Scenario(Description).WithRuns(run => run with { Watched = watched(run) is { } quantity ? [quantity] : null });
}
