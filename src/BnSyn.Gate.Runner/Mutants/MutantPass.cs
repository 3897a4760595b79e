using System.Collections.Concurrent;
using System.Diagnostics;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Mutants.Trying;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>
/// Goes over mutants, at first with a part of every scenario and then, for those that pass, with all that the gate runs: the part shows
/// most of what there is to see in a small part of the time.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The engine.</param>
/// <param name="scenarios">The scenarios, from the cheapest on.</param>
/// <param name="trial">Runs them on the engine as it is.</param>
/// <param name="ledger">Remembers what became of each.</param>
/// <param name="keeper">Keeps the record.</param>
/// <param name="commit">The commit that they are tried in.</param>
/// <param name="progress">Told what is being done.</param>
/// <param name="atOnce">How many are tried at once.</param>
internal sealed class MutantPass(
    GateRequest request, MutatedEngine engine, IReadOnlyList<TrialScenario> scenarios, MutantTrial trial, MutantLedger ledger, RecordKeeper keeper, string commit, IProgress<string> progress, int atOnce)
{
    /// <summary>What is below it, in seconds, is not measured.</summary>
    private const double LeastCost = 0.02;

    /// <summary>One that passes is shown all that reach it, of which a few may take as long as all others: they can wait until it is shown everything.</summary>
    private const double MostCost = 2.5;

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Tries mutants until the budget is over: those that were not tried, or those that have passed the part.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="isBrief">Whether they are shown the part.</param>
    /// <param name="cancellation">Ends it; what was tried is kept.</param>
    /// <returns>A finding where the engine cannot be built with them.</returns>
    public Finding? Make(IReadOnlyList<Mutant> mutants, bool isBrief, CancellationToken cancellation)
    {
        var left = ledger.Left(mutants, isBrief);
        var told = new MutantsProgress(progress, mutants.Count, mutants.Count - left.Count, isBrief);
        foreach (var group in MutantGroup.Of(left))
        {
            if (!IsOver && Try(group, isBrief, told, cancellation) is { } failed)
            {
                return failed;
            }
        }

        return null;
    }

    private bool IsOver => Stopwatch.GetElapsedTime(_started) > request.Mutants.Budget;

    private Finding? Try(MutantGroup group, bool isBrief, MutantsProgress told, CancellationToken cancellation)
    {
        progress.Report($"mutants: building the engine with {group.Mutants.Count} of them");
        var built = engine.BuildWith(group.Mutants.Select(mutant => mutant.Number).ToHashSet(), cancellation);
        if (built.Value is null)
        {
            return built.Findings[0];
        }

        var mutated = trial.On(built.Value);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation };
        progress.Report("mutants: looking for the scenarios that run their code");
        using var workers = mutated.Workers(Brief(scenarios), cancellation);
        var reachedBy = MutantGroup.ReachedBy(request.Mutants.Directory, engine.Bytes, scenarios, mutated, workers, options);

        // What turned out not to compile is none any more. What this group shows is for the next one: the order must not depend on which trial is over first.
        var compiled = engine.Mutants.Select(mutant => mutant.Number).ToHashSet();
        var sightings = Sightings.Of(keeper.Now());
        Parallel.ForEach(
            Partitioner.Create(group.Mutants.Where(mutant => compiled.Contains(mutant.Number)), EnumerablePartitionerOptions.NoBuffering),
            options,
            (mutant, loop) =>
            {
                var number = mutant.Number;
                if (IsOver)
                {
                    loop.Stop();
                    return;
                }

                var reached = reachedBy[number].ToHashSet(StringComparer.Ordinal);
                var shown = scenarios.Where(scenario => reached.Contains(scenario.Name));
                var end = reached.Count == 0 ? new(MutantOutcome.NotReached, "", "", 0)
                    : mutated.Make(number, isBrief ? [.. Brief(shown).OrderByDescending(scenario => sightings.LikelihoodOf(mutant, scenario.Name) / (scenario.Plain!.Cost + LeastCost))] : [.. shown], workers, cancellation);
                ledger.Add(new(number, end.Outcome, end.Scenario, end.Problem, isBrief && end.Outcome == MutantOutcome.Survived, commit));
                keeper.WriteNowAndThen();
                told.Add(number, end);
            });
        return null;
    }

    // Where all that reach it take longer, the shortest of them.
    private static List<TrialScenario> Brief(IEnumerable<TrialScenario> scenarios)
    {
        List<TrialScenario> brief = [.. from scenario in scenarios where scenario.PlainOfBrief is not null orderby scenario.PlainOfBrief!.Cost select scenario.Brief! with { Plain = scenario.PlainOfBrief }];
        return [.. brief.Where((scenario, place) => place == 0 || scenario.Plain!.Cost <= MostCost)];
    }
}
