using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class SensitivityRefreshTests : IDisposable
{
    private static readonly ScenarioSensitivity Sound = Sensitivities.Judge(Sensitivities.Measurement);

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_the_gate_sees_is_stored_and_read_back()
    {
        Assert.False(bench.Refresh(Sample.Set(Sample.Scenario()), sensitivity: Sound).IsRefused);

        var (name, tier) = Assert.Single(BaselineReader.Read(bench.BaselineFile).Value!.Content.Sensitivity);
        Assert.Equal("exact", name);
        Assert.Equal((0.0, 1000, 2), (tier.FalseAlarmRate, tier.Gates, tier.DrawnFrom));
        Assert.Equal(["drive-rate", "leak"], tier.DetectableSizes.Keys);
        Assert.All(tier.DetectableSizes.Values, size => Assert.InRange(size, 0.001, 0.01));
    }

    [Fact]
    public void The_judgement_hands_it_to_the_report()
    {
        bench.Refresh(Sample.Set(Sample.Scenario()), sensitivity: Sound);

        var accepted = Assert.Single(bench.Judge(Sample.Scenario()).Sensitivity);

        Assert.Equal((Sample.Name, "exact", 1000), (accepted.Scenario, accepted.Tier, accepted.Gates));
    }

    [Fact]
    public void A_baseline_from_before_has_none_and_is_still_read() =>
        Assert.Empty(BaselineReader.Read(bench.BaselineFile).Value!.Content.Sensitivity);

    [Fact]
    public void A_first_measurement_is_a_change_and_the_same_one_again_is_none()
    {
        var first = bench.Refresh(Sample.Set(Sample.Scenario()), sensitivity: Sound);
        var again = bench.Refresh(Sample.Set(Sample.Scenario()), sensitivity: Sound);

        Assert.Equal(["near-critical: sensitivity, tier exact: (none) -> false alarms 0 % of 1000 gates from 2 seeds, 2 perturbations"], first.Changes);
        Assert.Empty(again.Changes);
    }

    [Theory]
    [InlineData("BNG6001")]
    [InlineData("BNG6003")]
    [InlineData("BNG6005")]
    public void A_sensitivity_over_budget_refuses_and_leaves_the_file(string code)
    {
        var before = bench.Baseline;
        var result = bench.Refresh(Sample.Set(Sample.Scenario()), sensitivity: Sensitivities.Judge(OverBudget(code)));

        Assert.True(result.IsRefused);
        Assert.Equal(code, Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void A_refresh_with_a_part_of_the_perturbations_is_BNG2032() => Assert.Equal(
        "BNG2032",
        Assert.Single(bench.Refresh(Sample.Set(Sample.Scenario()), request => request with { Perturbations = ["leak"] }, Sound).Findings).Diagnostic.Code);

    private static SensitivityMeasurement OverBudget(string code) => code switch
    {
        "BNG6001" => Sensitivities.Measurement with { Repeated = [Sensitivities.Measurement.Repeated[0].WithMetric("rate", 99)] },
        "BNG6003" => Sensitivities.WithPerturbed("leak", run => run.Run.Seed == 1 ? run.Run : Sample.Run("accelerated", run.Run.Seed)),
        _ => Sensitivities.WithPerturbed("leak", run => Sample.Run("accelerated", run.Run.Seed)),
    };
}
