using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

/// <summary>A folder with the accepted ensemble.</summary>
internal static class EnsembleBench
{
    /// <summary>A bench whose baseline holds the ensemble of the sample.</summary>
    public static Bench Create(ScenarioDescription? description = null) =>
        new(Samples.Ensembles.Scenario(refresh: true, description: description));

    /// <summary>The only comparison of ensembles of a scenario.</summary>
    public static EnsembleComparison Compare(this Bench bench, ScenarioMeasurement scenario) =>
        Assert.Single(bench.Judge(scenario).Ensembles);
}
