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
        var equivalent = MutantList.Read("PhysicsGateMutantsEquivalent", asked.Mutants.EquivalentFile);
        var record = MutantRecord.Read(asked.Mutants.RecordFile);
        if (equivalent.Value is null || record.Value is null)
        {
            return new(null, [.. equivalent.Findings, .. record.Findings]);
        }

        var built = new MutantBuild(asked, progress).Make(cancellation);
        if (built.Value is not { } engine)
        {
            return new(null, built.Findings);
        }

        var selection = MutantSelection.Make(asked.Mutants, engine.Mutants, equivalent.Value, record.Value, TimeProvider.System);
        return selection.Value is null
            ? new(null, [.. selection.Findings.Select(finding => finding with { Location = new(asked.ProjectFile) })])
            : Try(engine, selection.Value, equivalent.Value, record.Value, cancellation);
    }

    private Checked<MutantsResult> Try(MutatedEngine engine, MutantSelection selection, MutantList equivalent, MutantRecord record, CancellationToken cancellation)
    {
        // The engine is the copy's, and each run is made once.
        var request = asked with { ScenarioAssembly = engine.Plain.Assembly, ProbePaths = engine.Plain.ProbePaths, Inputs = [], DeterminismRuns = 2, MeasureGains = false, CompareTo = "", RefreshBaselines = false };
        var catalog = ScenarioCatalog.Load(engine.Plain);
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
        var scenarios = TrialScenario.Of(plan.Value);
        var hash = HashOf(request, engine, scenarios, machine.EnvironmentClass);
        var ledger = MutantLedger.Open(asked.Mutants.Directory, hash, asked.Mutants.IsForced);
        var keeper = new RecordKeeper(asked, record, ledger, () => engine.Mutants, engine.IsMeant);
        if (keeper.Write() is { } unwritable)
        {
            return new(null, [unwritable]);
        }

        var plain = new Checked<PlainRuns>(new(hash, []), []);
        try
        {
            if (ledger.Left(selection.Mutants, isBrief: true).Count + ledger.Left(Shown(selection, equivalent), isBrief: false).Count > 0)
            {
                plain = Try(engine, selection, equivalent, scenarios, hash, new(request, engine.Plain, new(request, catalog.Value.Engine, machine)), ledger, keeper, cancellation);
            }
        }
        finally
        {
            // Also where it was ended.
            unwritable = keeper.Write();
        }

        if (plain.Value is null || unwritable is not null)
        {
            return new(null, unwritable is null ? plain.Findings : [.. plain.Findings, unwritable]);
        }

        var all = engine.Mutants;
        var numbers = all.Select(mutant => mutant.Number).ToHashSet();
        var tried = ledger.Tried;
        return new(
            new()
            {
                Root = engine.Root,
                All = all,
                Dropped = engine.Dropped,
                Selection = selection with { Mutants = [.. selection.Mutants.Where(mutant => numbers.Contains(mutant.Number))] },
                Tried = all.Select(mutant => tried.GetValueOrDefault(mutant.Number) ?? record.Of(mutant)?.AsTried(mutant.Number)).OfType<TriedMutant>().ToDictionary(mutant => mutant.Number),
                TriedNow = ledger.Added,
                Equivalent = equivalent,
                Record = record,
                IsFiltered = RecordKeeper.IsFiltered(asked),
                Scenarios = [.. plain.Value.Scenarios.Select(scenario => (scenario.Name, scenario.Whole.Seconds))],
            },
            []);
    }

    private Checked<PlainRuns> Try(
        MutatedEngine engine, MutantSelection selection, MutantList equivalent, IReadOnlyList<TrialScenario> scenarios, string hash, MutantTrial trial, MutantLedger ledger, RecordKeeper keeper, CancellationToken cancellation)
    {
        progress.Report($"mutants: running {scenarios.Count} scenarios without one");
        var plain = PlainRuns.Make(asked.Mutants.Directory, hash, scenarios, trial, new() { MaxDegreeOfParallelism = _atOnce, CancellationToken = cancellation });
        if (plain.Value is null)
        {
            return new(null, [.. plain.Findings.Select(finding => finding with { Location = new(asked.ProjectFile) })]);
        }

        if (selection.Seed != 0)
        {
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"mutants: a sample of {selection.Mutants.Count}, drawn by PhysicsGateMutantSeed={selection.Seed}"));
        }

        var byName = scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        TrialScenario[] ordered = [.. plain.Value.Scenarios.Select(scenario => byName[scenario.Name] with { Plain = scenario.Whole, PlainOfBrief = scenario.Brief })];
        var pass = new MutantPass(asked, engine, ordered, trial, ledger, keeper, TrialCommit.Of(engine.Root, cancellation), progress, _atOnce);
        var failed = pass.Make(selection.Mutants, isBrief: true, cancellation) ?? pass.Make(Shown(selection, equivalent), isBrief: false, cancellation);
        return failed is null ? plain : new(null, [failed]);
    }

    // Of one that is declared to change no result a part is enough.
    private static IReadOnlyList<Mutant> Shown(MutantSelection selection, MutantList equivalent) => [.. selection.Mutants.Where(mutant => !equivalent.Has(mutant))];

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
