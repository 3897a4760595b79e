using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A seed that runs twice gives the same digests, trail, metrics and fault, and every backend runs one seed twice.</summary>
internal sealed class DeterminismRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        // An engine whose seeds do not fix the realisation has nothing to repeat; its ensembles carry the comparison.
        if (scenario.Description.Ensemble is { SeedsPair: false })
        {
            yield break;
        }

        foreach (var backend in scenario.Backends)
        {
            var repetitions = scenario.Runs.Where(run => run.Backend == backend && run.Repetition > 0).ToList();
            if (repetitions.Count == 0)
            {
                yield return Finding.Of(PhysicsDiagnostics.DeterminismUnchecked) with
                {
                    Subject = new(scenario.Description.Name) { Backend = backend },
                };
            }

            foreach (var repetition in repetitions)
            {
                var first = Pairer.CountingRuns(scenario).FirstOrDefault(run => run.Backend == backend && run.Seed == repetition.Seed);
                if (first is not null && RunBits.FirstDifference(first, repetition) is var (observable, problem))
                {
                    yield return RunFinding.Of(
                        PhysicsDiagnostics.NotDeterministic, scenario, first, observable,
                        ("problem", problem), ("divergence", Trails.Describe(first.Trail, repetition.Trail))) with
                    {
                        FirstDivergingStep = Trails.FirstDivergingStep(first.Trail, repetition.Trail),
                    };
                }
            }
        }
    }
}
