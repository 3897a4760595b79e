using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

[WaitsFor(Awaited.Simulations)]
public sealed class EnsembleTierTests
{
    private static readonly ScenarioDescription Description = Samples.Ensembles.Description with { Perturbations = Sensitivities.Description.Perturbations };

    private static readonly SensitivityMeasurement Measurement = Sensitivities.Measurement with
    {
        Description = Description,
        Ensemble = [.. Seeds().SelectMany(seed => new[] { Samples.Ensembles.Run(Samples.Ensembles.Backend, seed), Samples.Ensembles.Run("accelerated", seed) })],
    };

    [Fact]
    public void A_thousand_gates_on_exchanged_labels_stay_within_the_budget()
    {
        var alarms = FalseAlarmsOf(Measurement);

        Assert.Equal((1000, 48, 0.005), (alarms.Gates, alarms.Units, alarms.Budget));
        Assert.False(alarms.IsOverBudget);
    }

    [Fact]
    public void A_candidate_that_differs_is_no_false_alarm_because_its_label_is_exchanged()
    {
        var shifted = Measurement with
        {
            Ensemble = [.. Measurement.Ensemble.Select(run => run.Backend == Samples.Ensembles.Backend ? run.WithMetric("rate", run.Metrics["rate"] + 1) : run)],
        };

        Assert.False(FalseAlarmsOf(shifted).IsOverBudget);
    }

    [Fact]
    public void Seeds_that_do_not_pair_are_drawn_for_either_side_by_itself()
    {
        var independent = Measurement with { Description = Description with { Ensemble = Description.Ensemble! with { SeedsPair = false } } };

        var alarms = FalseAlarmsOf(independent);

        Assert.False(alarms.IsOverBudget);
        Assert.True(alarms.Open > 0, "the spread between seeds leaves some comparisons of 24 open");
    }

    [Fact]
    public void A_perturbation_beyond_the_margin_is_seen_and_one_inside_of_it_is_not()
    {
        var shown = Measurement with
        {
            PerturbedEnsemble =
            [
                .. from shift in new[] { (Size: 0.001, Hz: 0.02), (Size: 0.01, Hz: 1.0) }
                   from seed in Description.Ensemble!.Seeds
                   let run = Samples.Ensembles.Run("accelerated", seed)
                   select new PerturbedRun("leak", shift.Size, run.WithMetric("rate", run.Metrics["rate"] + shift.Hz)),
            ],
        };

        var curve = Assert.Single(Sensitivities.Judge(shown).Curves, curve => curve.Tier == EnsembleTier.TierName);

        Assert.Equal([new DetectionPoint(0.001, 1, 0, 1), new DetectionPoint(0.01, 1, 1, 1)], curve.Points);
    }

    private static FalseAlarms FalseAlarmsOf(SensitivityMeasurement measurement) =>
        Assert.Single(Sensitivities.Judge(measurement).FalseAlarms, entry => entry.Tier == EnsembleTier.TierName);

    private static IEnumerable<ulong> Seeds() => Samples.Ensembles.Description.Ensemble!.Seeds.Concat(Samples.Ensembles.Description.Ensemble.Extension);
}
