using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

[WaitsFor(Awaited.Simulations)]
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

    [Theory]
    [InlineData("plate")]
    [InlineData("orbit")]
    public void What_only_a_field_or_a_series_shows_is_seen_by_it(string recording)
    {
        static RunMeasurement Record(RunMeasurement run) => run.WithRecording("plate", Recorded.Cells(run.Seed)).WithRecording("orbit", Recorded.Samples(run.Seed));
        var hidden = Sensitivities.WithPerturbed("leak", run => Record(Sample.Run("accelerated", run.Run.Seed)).WithDigest("state", "other").WithRecording(
            recording, recording == "plate" ? Recorded.Cells(run.Run.Seed).With(5, 1000) : Recorded.Samples(run.Run.Seed).With(4, 1000)));
        var measurement = hidden with
        {
            Description = hidden.Description with { Fields = [Recorded.Plate], Series = [Recorded.Orbit], Perturbations = [hidden.Description.Perturbations[0]] },
            Unchanged = [.. hidden.Unchanged.Select(Record)],
            Repeated = [.. hidden.Repeated.Select(Record)],
            Perturbed = [.. hidden.Perturbed.Where(run => run.Perturbation == "leak")],
        };

        var sensitivity = Sensitivities.Judge(measurement);

        Assert.Empty(sensitivity.Findings);
        Assert.Equal([new SmallestDetected(recording, 0.001, 1)], sensitivity.Observables);
    }

    [Fact]
    public void What_only_a_distribution_shows_is_seen_by_its_tier_and_not_BNG6002()
    {
        var measurement = OfDistributions(size => 100 * size);

        var sensitivity = Sensitivities.Judge(measurement);

        Assert.Empty(sensitivity.Findings);
        Assert.Equal(
            [("exact", 0, 20), ("distribution", 1, 1)],
            sensitivity.Curves.Select(curve => (curve.Tier, curve.Largest.Detected, curve.Largest.Runs)));
        Assert.Equal(new DetectionPoint(0.001, 1, 0, 1), sensitivity.Curves[1].Points[0]);
        Assert.Equal([new SmallestDetected("intervals", 0.01, 1)], sensitivity.Observables);
        var page = SensitivityPage.Write([sensitivity]);
        Assert.Contains("## Detection in the distribution tier", page, StringComparison.Ordinal);
        Assert.Contains("The *distribution* tier compares samples that are pooled over the seeds of a gate", page, StringComparison.Ordinal);
        Assert.DoesNotContain("| distribution | near-critical | 1000", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_not_even_a_distribution_shows_is_BNG6002() => Only("BNG6002", OfDistributions(size => size));

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

    // Bits and samples move, and no metric does.
    private static SensitivityMeasurement OfDistributions(Func<double, double> shift)
    {
        var description = Samples.Distributions.Description with { Perturbations = [Sensitivities.Description.Perturbations[0]] };
        RunMeasurement Run(ulong seed, double moved, int repetition = 0) => Sample.Run("accelerated", seed, repetition) with
        {
            Distributions = new(StringComparer.Ordinal) { [Samples.Distributions.Name] = RunDistribution.Of([.. Samples.Distributions.Draws(seed).Select(value => value + moved)], 200) },
        };
        return Sensitivities.Measurement with
        {
            Description = description,
            Seeds = description.Seeds,
            Unchanged = [.. description.Seeds.Select(seed => Run(seed, 0))],
            Repeated = [.. description.Seeds.Select(seed => Run(seed, 0, 1))],
            Perturbed =
            [
                .. from size in description.Perturbations[0].Sizes
                   from seed in description.Seeds
                   select new PerturbedRun("leak", size, Run(seed, shift(size)).WithDigest("state", "leak")),
            ],
        };
    }
}
