using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

public sealed class SensitivityJudgeTests
{
    [Fact]
    public void Changed_physics_is_seen_where_it_leaves_the_tolerances_and_its_bits_are_told_before_that()
    {
        var sensitivity = Sensitivities.Judge(Sensitivities.Measurement);

        Assert.Empty(sensitivity.Findings);
        Assert.Equal(["leak", "drive-rate"], sensitivity.Curves.Select(curve => curve.Perturbation));
        Assert.All(sensitivity.Curves, curve =>
            Assert.Equal([new DetectionPoint(0.001, 2, 0, 2), new DetectionPoint(0.01, 2, 2, 2)], curve.Points));
        Assert.Equal([new SmallestDetected("rate", 0.01, 2)], sensitivity.Observables);
    }

    [Fact]
    public void Repeated_runs_of_one_seed_give_no_alarm_in_a_thousand_gates()
    {
        var alarms = Assert.Single(Sensitivities.Judge(Sensitivities.Measurement).FalseAlarms);

        Assert.Equal(("exact", 1000, 0, 0, 2), (alarms.Tier, alarms.Gates, alarms.Alarms, alarms.Open, alarms.Units));
        Assert.Equal(0.002991, alarms.UpperBound, 1e-6);
    }

    [Fact]
    public void The_same_runs_give_the_same_bytes()
    {
        var measurement = Sensitivities.Measurement with { Repeated = [Sensitivities.Measurement.Repeated[0], Sensitivities.Measurement.Repeated[1].WithMetric("rate", 99)] };

        Assert.Equal(SensitivityFile.Write([Sensitivities.Judge(measurement)]), SensitivityFile.Write([Sensitivities.Judge(measurement)]));
        Assert.Equal(SensitivityPage.Write([Sensitivities.Judge(measurement)]), SensitivityPage.Write([Sensitivities.Judge(measurement)]));
    }

    [Fact]
    public void A_seed_that_gives_two_answers_is_BNG6001()
    {
        var fickle = Sensitivities.Measurement with { Repeated = [Sensitivities.Measurement.Repeated[0], Sensitivities.Measurement.Repeated[1].WithMetric("rate", 99)] };

        var finding = Assert.Single(Sensitivities.Judge(fickle).Findings);

        Assert.Equal("BNG6001", finding.Diagnostic.Code);

        // Two of two seeds are drawn with replacement, so three gates of four have the fickle one.
        Assert.InRange(Sensitivities.Judge(fickle).FalseAlarms[0].Rate, 0.7, 0.8);
        Assert.Contains("of 1000 gates on unchanged physics raise an alarm in the exact tier", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_perturbation_that_only_moves_bits_is_BNG6002()
    {
        var hidden = Sensitivities.WithPerturbed("leak", run => Sample.Run("accelerated", run.Run.Seed).WithDigest("state", "other"));

        Assert.Equal(
            "near-critical: the perturbation leak of 1 % is not detected by any of 2 runs in the exact tier",
            Only("BNG6002", hidden).Message);
    }

    [Fact]
    public void A_perturbation_that_half_of_the_seeds_see_is_BNG6003()
    {
        var weak = Sensitivities.WithPerturbed("leak", run => run.Run.Seed == 1 ? run.Run : Sample.Run("accelerated", run.Run.Seed));

        Assert.Contains("is detected by 1 of 2 runs in the exact tier; 90 % is needed", Only("BNG6003", weak).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_perturbation_that_cannot_be_built_is_BNG6004()
    {
        var broken = Sensitivities.WithPerturbed("drive-rate", run => run.Run with { Fault = new("ArgumentException", "the rate is too high", -1) });

        Assert.Equal(
            "near-critical: the perturbation drive-rate of 0.1 % cannot be built or observed: the rate is too high",
            Only("BNG6004", broken).Message);
    }

    [Fact]
    public void A_perturbation_that_changes_no_bit_is_BNG6005() =>
        Assert.Equal("leak", Only("BNG6005", Sensitivities.WithPerturbed("leak", run => Sample.Run("accelerated", run.Run.Seed))).Subject!.Observable);

    [Fact]
    public void A_page_names_every_perturbation_and_every_finding()
    {
        var page = SensitivityPage.Write([Sensitivities.Judge(Sensitivities.WithPerturbed("leak", run => Sample.Run("accelerated", run.Run.Seed)))]);

        Assert.All(["| leak | parameter | g_L is 1 % larger | 2 | 0 % | 0 % | not reached |", "| drive-rate | drive |", "**BNG6005**"], text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    private static Analysis.Diagnostics.Finding Only(string code, SensitivityMeasurement measurement)
    {
        var finding = Assert.Single(Sensitivities.Judge(measurement).Findings);
        Assert.Equal(code, finding.Diagnostic.Code);
        return finding;
    }
}
