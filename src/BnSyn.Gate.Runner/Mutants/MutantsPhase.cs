using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>The mutants from sources to results: build, reach, try.</summary>
/// <param name="asked">What the user asked for.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class MutantsPhase(GateRequest asked, IProgress<string> progress)
{
    private readonly int _atOnce = asked.ParallelRuns > 0 ? asked.ParallelRuns : Environment.ProcessorCount;

    /// <summary>Does all.</summary>
    /// <param name="cancellation">Ends it; what was tried before is kept.</param>
    /// <returns>The results, or findings that say why there are none.</returns>
    public Checked<MutantsResult> Run(CancellationToken cancellation)
    {
        var equivalent = MutantList.Read("PhysicsGateMutantsEquivalent", asked.Mutants.EquivalentFile, needsReason: true);
        var known = MutantList.Read("PhysicsGateMutantsKnown", asked.Mutants.KnownFile, needsReason: false);
        if (equivalent.Value is null || known.Value is null)
        {
            return new(null, [.. equivalent.Findings, .. known.Findings]);
        }

        var built = new MutantBuild(asked, progress).Make(cancellation);
        if (built.Value is not { } engine)
        {
            return new(null, built.Findings);
        }

        var selection = MutantSelection.Make(asked.Mutants, engine.Mutants, [equivalent.Value, known.Value], TimeProvider.System);
        return selection.Value is null
            ? new(null, [.. selection.Findings.Select(finding => finding with { Location = new(asked.ProjectFile) })])
            : Try(engine, selection.Value, equivalent.Value, known.Value, cancellation);
    }

    private Checked<MutantsResult> Try(MutatedEngine engine, MutantSelection selection, MutantList equivalent, MutantList known, CancellationToken cancellation)
    {
        // The engine is the copy's, and what nobody asks twice is answered once.
        var request = asked with { ScenarioAssembly = engine.Engine.Assembly, ProbePaths = engine.Engine.ProbePaths, Inputs = [], DeterminismRuns = 2, MeasureGains = false, CompareTo = "", RefreshBaselines = false };
        var catalog = ScenarioCatalog.Load(engine.Engine);
        if (catalog.Value is null)
        {
            return new(null, catalog.Findings);
        }

        var plan = MeasurementPlan.Make(catalog.Value.Scenarios, request);
        if (plan.Value is null)
        {
            return new(null, plan.Findings);
        }

        var machine = MachineProbe.Describe(request.InstructionSet);
        var trial = new MutantTrial(request, engine.Engine, new(request, catalog.Value.Engine, machine));
        var scenarios = TrialScenario.Of(plan.Value);
        var hash = HashOf(request, engine, scenarios, machine.EnvironmentClass);
        progress.Report($"mutants: running {scenarios.Count} scenarios without one");
        var found = MutantReach.Find(asked.Mutants.Directory, hash, engine, scenarios, trial, new() { MaxDegreeOfParallelism = _atOnce, CancellationToken = cancellation });
        if (found.Value is not { } reach)
        {
            return new(null, [.. found.Findings.Select(finding => finding with { Location = new(asked.ProjectFile) })]);
        }

        var ledger = MutantLedger.Open(asked.Mutants.Directory, hash, asked.Mutants.IsForced);
        Try(trial, selection, scenarios, reach, ledger, cancellation);
        return new(
            new()
            {
                Root = engine.Root,
                All = engine.Mutants,
                Dropped = engine.Dropped,
                Selection = selection,
                Tried = ledger.Tried,
                Equivalent = equivalent,
                Known = known,
                Scenarios = [.. reach.Scenarios.Select(scenario => (scenario.Name, scenario.Whole.Seconds))],
            },
            []);
    }

    private void Try(MutantTrial trial, MutantSelection selection, IReadOnlyList<TrialScenario> scenarios, MutantReach reach, MutantLedger ledger, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var byName = scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        var reachedBy = reach.Scenarios.SelectMany(scenario => scenario.Reached.Select(number => (number, scenario))).ToLookup(entry => entry.number, entry => entry.scenario);
        var left = selection.Mutants.Where(mutant => !ledger.Tried.ContainsKey(mutant.Number)).ToList();
        var (done, survived) = (selection.Mutants.Count - left.Count, 0);
        if (selection.Seed != 0)
        {
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"mutants: a sample of {selection.Mutants.Count}, drawn by PhysicsGateMutantSeed={selection.Seed}"));
        }

        Parallel.ForEach(
            Partitioner.Create(left, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = _atOnce, CancellationToken = cancellation },
            (mutant, loop) =>
            {
                if (Stopwatch.GetElapsedTime(started) > asked.Mutants.Budget)
                {
                    loop.Stop();
                    return;
                }

                var reached = reachedBy[mutant.Number].ToList();
                var end = reached.Count == 0 ? new(MutantOutcome.NotReached, "", "", 0) : Try(trial, mutant.Number, byName, reached, cancellation);
                ledger.Add(new(mutant.Number, end.Outcome, end.Scenario, end.Problem));
                var passed = end.Outcome is MutantOutcome.Survived or MutantOutcome.NotReached ? Interlocked.Increment(ref survived) : Volatile.Read(ref survived);
                progress.Report(string.Create(
                    CultureInfo.InvariantCulture,
                    $"mutants: {Interlocked.Increment(ref done)} of {selection.Mutants.Count}, {passed} survive; {mutant.Number} {end.Outcome}{(end.Scenario.Length > 0 ? " by " + end.Scenario : "")}, {end.Seconds:F1} s"));
            });
    }

    // First a part of every scenario, from the cheapest on, and then all of each: most mutants need no more than the first.
    private static TrialEnd Try(MutantTrial trial, int number, Dictionary<string, TrialScenario> scenarios, List<MutantReach.Scenario> reached, CancellationToken cancellation)
    {
        List<TrialScenario> brief = [.. from scenario in reached where scenario.Brief is not null orderby scenario.Brief!.Seconds select scenarios[scenario.Name].Brief! with { Plain = scenario.Brief }];
        var first = trial.Make(number, brief, cancellation);
        if (first.Outcome != MutantOutcome.Survived)
        {
            return first;
        }

        var end = trial.Make(number, [.. reached.Where(scenario => scenarios[scenario.Name].Brief is not { IsBrief: false }).Select(scenario => scenarios[scenario.Name] with { Plain = scenario.Whole })], cancellation);
        return end with { Seconds = end.Seconds + first.Seconds };
    }

    private static string HashOf(GateRequest request, MutatedEngine engine, IReadOnlyList<TrialScenario> scenarios, string environmentClass) => Hashes.Of(
    [
        engine.Hash,
        environmentClass,
        request.Require.ToString(),
        request.InconclusiveIsError.ToString(),
        .. scenarios.Select(scenario => $"{scenario.Name}: {string.Join(' ', scenario.Runs.Select(run => $"{run.Backend} {run.Seed} {run.Threads}"))}"),
        .. Directory.Exists(request.BaselineDirectory) ? Directory.GetFiles(request.BaselineDirectory).Order(StringComparer.Ordinal).Select(FileHash.Of) : [],
    ]);
}
