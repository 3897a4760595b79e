using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>What the shards of a folder have measured of a plan, as if one machine had.</summary>
internal sealed class MergedShards
{
    private readonly ShardFolder _folder;
    private readonly Dictionary<RunKey, RunMeasurement> _runs;
    private readonly Dictionary<string, ScenarioMeasurement> _gains;

    private MergedShards(ShardFolder folder, MeasurementPlan plan, Dictionary<RunKey, RunMeasurement> runs, Dictionary<string, ScenarioMeasurement> gains) =>
        (_folder, Plan, _runs, _gains) = (folder, plan, runs, gains);

    /// <summary>What is judged: the scenarios that are whole.</summary>
    public MeasurementPlan Plan { get; }

    /// <summary>The machine that measured.</summary>
    public MachineDescription Machine => _folder.Files[0].Measurements.Machine;

    /// <summary>Whether a shard is missing.</summary>
    public bool IsPartial => _folder.Missing.Count > 0;

    /// <summary>Reads the folder that a request names, and holds each file against the plan.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The plan of the engine here.</param>
    /// <returns>What was measured, or what is wrong (BNG2059 to BNG2069).</returns>
    public static Checked<MergedShards> Read(GateRequest request, MeasurementPlan plan)
    {
        if (request is { AllowMissingShards: true, RefreshBaselines: true })
        {
            return new(null, [Finding.Of(ShardDiagnostics.NotPossible, ("problem", "a refresh with PhysicsGateAllowMissingShards=true would accept what was not measured; valid: one of the two"))]);
        }

        return Read(request, plan, ShardWork.Gate, (count, costs) => ShardCut.Of(plan, request, count, costs)) switch
        {
            { Value: var (folder, cut) } => Of(folder, Whole(plan, cut, folder)),
            var read => new(null, read.Findings),
        };
    }

    /// <summary>Reads the folder that a request names, and holds each file against what a sensitivity runs.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The plan of the engine here.</param>
    /// <param name="runs">What a sensitivity of it runs.</param>
    /// <returns>What was measured, all of it, or what is wrong (BNG2059 to BNG2068).</returns>
    public static Checked<MergedShards> ReadSensitivity(GateRequest request, MeasurementPlan plan, IReadOnlyList<PlannedRun> runs) =>
        Read(request with { AllowMissingShards = false, MeasureGains = false }, plan, ShardWork.Sensitivity, (count, costs) => ShardCut.OfSensitivity(runs, request, count, costs)) switch
        {
            { Value: var (folder, _) } => Of(folder, plan),
            var read => new(null, read.Findings),
        };

    /// <summary>Makes the runs that the shards have not, such as second answers.</summary>
    /// <param name="maker">Makes them here.</param>
    public IRunMaker RunsBeside(IRunMaker maker) => new RecordedRuns(_runs, maker);

    /// <summary>The gains that the shards have measured.</summary>
    public IGainsMaker Gains => new RecordedGains(_gains);

    /// <summary>A set as it would be had one machine measured it.</summary>
    /// <param name="set">What was put together here.</param>
    /// <returns>The set with what the shards alone know.</returns>
    public MeasurementSet Complete(MeasurementSet set)
    {
        List<MeasurementSet> sets = [.. _folder.Files.Select(file => file.Measurements), set];
        return set with
        {
            MeasuredAt = sets.Take(sets.Count - 1).Max(measured => measured.MeasuredAt)!,
            LoadedWithoutInput = [.. sets.SelectMany(measured => measured.LoadedWithoutInput).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ForeignEngines = set.ForeignEngines is null ? null : ForeignEngine.Sorted(sets.SelectMany(measured => measured.ForeignEngines ?? [])),
            OtherVersions = set.OtherVersions is null ? null :
            [
                .. sets.SelectMany(measured => measured.OtherVersions ?? []).Distinct()
                    .OrderBy(other => other.Folder, StringComparer.Ordinal).ThenBy(other => other.Assembly, StringComparer.Ordinal),
            ],
            MissingShards = IsPartial ? [.. _folder.Missing.Select(shard => shard.ToString())] : null,
        };
    }

    private static Checked<ReadShards> Read(GateRequest request, MeasurementPlan plan, string work, Func<int, RunCosts, ShardCut> cutInto)
    {
        var read = ShardFolder.Read(request.MergeFolder, work, GateVersion.Text, EngineFiles.Fingerprint(request));
        if (read.Value is not { } folder)
        {
            return new(null, read.Findings);
        }

        var cut = cutInto(folder.Count, new(folder.Files[0].Header.Costs));
        Finding[] findings = folder.Files[0].Header.Plan != cut.Hash
            ? [.. folder.Files.Select(file => ShardFolder.OtherPlan(file, cut.Hash, folder.Count))]
            : [.. OfMachines(request, plan, folder), .. folder.Files.SelectMany(file => OfContent(file, plan, cut)), .. request.AllowMissingShards ? [] : MissingOf(folder)];
        return findings.Length > 0 ? new(null, findings) : new(new(folder, cut), []);
    }

    private static Checked<MergedShards> Of(ShardFolder folder, MeasurementPlan plan)
    {
        // Nothing is whole: there would be nothing to judge.
        if (plan.Scenarios.Count == 0)
        {
            return new(null, [.. MissingOf(folder)]);
        }

        var runs = new Dictionary<RunKey, RunMeasurement>();
        var gains = new Dictionary<string, ScenarioMeasurement>(StringComparer.Ordinal);
        foreach (var scenario in folder.Files.SelectMany(file => file.Measurements.Scenarios))
        {
            foreach (var (key, run) in RunKey.AllOf(scenario))
            {
                runs.Add(key, run);
            }

            if (HasGains(scenario))
            {
                gains.Add(scenario.Description.Name, scenario);
            }
        }

        return new(new(folder, plan, runs, gains), []);
    }

    private static bool HasGains(ScenarioMeasurement scenario) => scenario.Memory.Count > 0 || scenario.TimedFault is not null;

    private static MeasurementPlan Whole(MeasurementPlan plan, ShardCut cut, ShardFolder folder)
    {
        var there = folder.Files.Select(file => file.Header.Number).Append(0).ToHashSet();
        var whole = plan.Scenarios.Where(scenario => there.Contains(cut.ShardOfGains(scenario)) && RunsOf(plan, scenario).All(run => there.Contains(cut.ShardOf(run)))).ToHashSet();
        return new([.. plan.Scenarios.Where(whole.Contains)], [.. plan.Runs.Where(run => whole.Contains(run.Scenario))]);
    }

    private static IEnumerable<PlannedRun> RunsOf(MeasurementPlan plan, PlannedScenario scenario) => plan.Runs.Where(run => run.Scenario == scenario).Concat(EnsemblePhase.FirstLook(scenario));

    private static IEnumerable<Finding> MissingOf(ShardFolder folder)
    {
        var work = folder.Files[0].Header.Work;
        var verb = work == ShardWork.Gate ? "run" : work;
        return folder.Missing.Select(shard => Finding.Of(
            ShardDiagnostics.Missing, ("shard", shard.ToString()), ("folder", folder.Folder), ("command", $"'dotnet build -t:{ShardWork.TargetOf(work)} -p:PhysicsGateShard={shard}', or 'physics-gate {verb} --shard {shard}' with the request of the others,")));
    }

    private static IEnumerable<Finding> OfMachines(GateRequest request, MeasurementPlan plan, ShardFolder folder)
    {
        var here = MachineProbe.Describe(request.InstructionSet);
        var bound = plan.Scenarios.Where(scenario => scenario.Description.EnvironmentClass != EnvironmentClasses.Any).Select(scenario => scenario.Description.Name).ToList();
        var first = folder.Files[0];
        foreach (var file in folder.Files)
        {
            var header = file.Header;
            Finding? finding =
                header.EnvironmentClass != file.Measurements.Machine.EnvironmentClass ? Mixed(file, header.EnvironmentClass, file.Measurements.Machine.EnvironmentClass, "the file contradicts itself")
                : header.EnvironmentClass != here.EnvironmentClass && bound.Count > 0 ? Mixed(file, header.EnvironmentClass, here.EnvironmentClass, $"the bits of {bound[0]} are compared within a class, and what has to be run again is run here")
                : header.EnvironmentClass != here.EnvironmentClass && request.MeasureGains ? Mixed(file, header.EnvironmentClass, here.EnvironmentClass, "memory and time are compared within a class")
                : header.Processor != first.Header.Processor && request is { MeasureGains: true, Energy: EnergyUse.Gate } ? Mixed(file, header.Processor, first.Header.Processor, "energy is judged, and on one processor only")
                : null;
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private static Finding Mixed(ShardFile file, string actual, string expected, string reason) =>
        Finding.Of(ShardDiagnostics.MixedClasses, ("file", file.Path), ("actual", actual), ("expected", expected), ("reason", reason)) with { Location = new(file.Path, 1, 1) };

    // The descriptions of the engine here count; of a file only what its runs gave is taken.
    private static IEnumerable<Finding> OfContent(ShardFile file, MeasurementPlan plan, ShardCut cut)
    {
        var number = file.Header.Number;
        var expected = cut.Runs.Where(run => cut.ShardOf(run) == number).Select(run => RunKey.Of(run)!).ToHashSet();
        var actual = file.Measurements.Scenarios.SelectMany(RunKey.AllOf).Select(run => run.Key).ToHashSet();
        var timed = plan.Scenarios.Where(scenario => cut.ShardOfGains(scenario) == number).Select(scenario => scenario.Description.Name).ToHashSet(StringComparer.Ordinal);
        var untimed = file.Measurements.Scenarios.FirstOrDefault(scenario => timed.Contains(scenario.Description.Name) && !HasGains(scenario) && GainsMaker.CanBeBuilt(scenario));
        var unplanned = file.Measurements.Scenarios.FirstOrDefault(scenario => !timed.Contains(scenario.Description.Name) && HasGains(scenario));
        var problem =
            expected.Except(actual).Select(key => $"it lacks the run {key}").FirstOrDefault()
            ?? actual.Except(expected).Select(key => $"it has the run {key}, which is not its own").FirstOrDefault()
            ?? (untimed is not null ? $"it lacks the gains of {untimed.Description.Name}" : null)
            ?? (unplanned is not null ? $"it has gains of {unplanned.Description.Name}, which are not its own" : null)
            ?? (file.Measurements.Scenarios.FirstOrDefault(scenario => scenario.EnsembleRepetitions.Count + scenario.MemoryRepetitions.Count + scenario.AllocationRepetitions.Count > 0) is { } again ? $"it has repetitions of {again.Description.Name}, which the merge alone makes" : null);
        return problem is null ? [] : [Finding.Of(ShardDiagnostics.OtherRuns, ("file", file.Path), ("shard", file.Header.Shard.ToString()), ("problem", problem)) with { Location = new(file.Path, 1, 1) }];
    }

    private sealed record ReadShards(ShardFolder Folder, ShardCut Cut);
}
