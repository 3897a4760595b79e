using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A seed that runs several times gives the same digests, trail, metrics and fault, and every backend runs one seed at least twice.</summary>
internal sealed class DeterminismRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        // An engine whose seeds do not fix the realisation has nothing to repeat; its ensembles carry the comparison.
        if (!HasAnswers(scenario.Description))
        {
            return [];
        }

        return
        [
            .. scenario.Backends.Where(backend => !scenario.Runs.Any(run => run.Backend == backend && run.Repetition > 0))
                .Select(backend => Finding.Of(PhysicsDiagnostics.DeterminismUnchecked) with { Subject = new(scenario.Description.Name) { Backend = backend } }),
            .. TwoAnswers(scenario, scenario.Runs),
        ];
    }

    /// <summary>Whether a seed has one answer at all.</summary>
    public static bool HasAnswers(ScenarioDescription scenario) => scenario.Ensemble is not { SeedsPair: false };

    /// <summary>One finding per backend and seed whose repetitions are not all the same.</summary>
    public static IEnumerable<Finding> TwoAnswers(ScenarioMeasurement scenario, IReadOnlyList<RunMeasurement> runs) =>
        from same in runs.GroupBy(run => (run.Backend, run.Seed))
        let first = same.FirstOrDefault(run => run.Repetition == 0)
        where first is not null
        let repetitions = same.Where(run => run.Repetition > 0).ToList()
        let others = repetitions.Where(run => !RunBits.AreSame(first, run)).ToList()
        where others.Count > 0
        select Of(scenario, first, others, repetitions.Count);

    private static Finding Of(ScenarioMeasurement scenario, RunMeasurement first, List<RunMeasurement> others, int repetitions)
    {
        var other = others[0];
        var (observable, problem) = RunBits.FirstDifference(first, other)!.Value;
        var rate = repetitions > 1 ? $" ({NumberText.Of((long)others.Count)} of {NumberText.Of((long)repetitions)} repetitions)" : "";
        return RunFinding.Of(
            PhysicsDiagnostics.NotDeterministic, scenario, first, observable,
            ("times", repetitions == 1 ? "twice" : $"{NumberText.Of((long)repetitions + 1)} times"),
            ("problem", problem + Place(other) + rate),
            ("divergence", Trails.Describe(first.Trail, other.Trail))) with
        {
            FirstDivergingStep = Trails.FirstDivergingStep(first.Trail, other.Trail),
        };
    }

    private static string Place(RunMeasurement run) =>
        (run.Origin == RunOrigin.Gate ? "" : " in a fresh process")
        + (run.Threads == 0 ? "" : $" with {NumberText.Of((long)run.Threads)} thread{(run.Threads == 1 ? "" : "s")}");
}
