using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Divergences;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Shards;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures, or puts together what shards have measured, judges and reports; refreshes the baselines where the request says so.</summary>
internal sealed class RunVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        if (request is { Shard: not null, MergeFolder.Length: > 0 })
        {
            frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "PhysicsGateShard and PhysicsGateMergeShards are both set; valid: one of them, a shard measures and a merge judges"))]);
            return ExitCodes.Invalid;
        }

        if (request is { AllowMissingShards: true, MergeFolder: "" })
        {
            frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "PhysicsGateAllowMissingShards=true without PhysicsGateMergeShards; valid: both, or neither"))]);
            return ExitCodes.Invalid;
        }

        if (request.Shard is { } shard)
        {
            return ShardVerb.Run(request, shard, ShardWork.Gate, frame, cancellation);
        }

        // Building the base is no measuring: it has no part in the budget of that.
        var prepared = request.CompareTo.Length > 0 ? frame.Accept(PreparedBase.Make(request, frame.Progress, cancellation)) : null;
        if (request.CompareTo.Length > 0 && prepared is null)
        {
            return ExitCodes.Invalid;
        }

        if (request is { RoundingFloor: RoundingFloorUse.Measure, RefreshBaselines: false })
        {
            frame.Tell([Finding.Of(ToleranceDiagnostics.OnlyInRefresh)]);
        }

        return Measure(request, prepared, frame, cancellation) is var (stages, sensitivity, tolerances)
            ? GateTelling.Tell(frame, request, stages.Run(sensitivity, TimeProvider.System, tolerances), sensitivity, tolerances)
            : ExitCodes.Invalid;
    }

    /// <summary>Stages 3 (Plan) and 4 (Measure), and for a refresh what the gate is found to see.</summary>
    private static Measured? Measure(GateRequest request, PreparedBase? prepared, GateFrame frame, CancellationToken cancellation)
    {
        var time = new TimeLeft(request.TimeBudget);
        using var budget = new TimeBudgetWatch(request.TimeBudget, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        if (EnginePlan.Make(request, frame) is not { } engine || !ClaimsPhase.Holds(request, engine.Catalog, frame, out var claims))
        {
            return null;
        }

        MergedShards? merged = null;
        if (request.MergeFolder.Length > 0)
        {
            merged = frame.Accept(MergedShards.Read(request, engine.Plan));
            if (merged is null)
            {
                return null;
            }

            // What is not whole is left out as if it had not been asked for; the verdict says so.
            engine = engine with { Plan = merged.Plan };
            request = merged.IsPartial ? request with { Scenarios = [.. merged.Plan.Scenarios.Select(scenario => scenario.Description.Name)] } : request;
        }

        var baselines = LoadedBaselines.Load(request.BaselineDirectory, engine.Plan.Scenarios.Select(scenario => scenario.Description.Name));
        var set = Measure(request, engine, merged, baselines, frame, cancellation) with { Claims = claims };
        set = new ProcessTimings(request, time, frame.Progress).Add(set, prepared, cancellation);
        if (!request.RefreshBaselines)
        {
            set = new DivergencePhase(request, baselines, prepared?.Built.Engine, prepared?.Commit ?? "", time, frame.Progress).Add(set, cancellation);
        }

        var stages = new GateStages(request, set, baselines) { AskHistory = SourcesSince.AskOf(request, cancellation) };
        if (!request.RefreshBaselines || stages.RefusesRefresh)
        {
            return new(stages, [], []);
        }

        if (SensitivityMeasuring.Measure(request, engine.Plan, set.Scenarios, frame, cancellation) is not { } sensitivity)
        {
            return null;
        }

        var tolerances = request.RoundingFloor == RoundingFloorUse.Keep ? [] : ToleranceMeasuring.Measure(request, engine.Plan, set.Scenarios, sensitivity.Runs, frame, cancellation);
        return tolerances is null ? null : new(stages, sensitivity.Judged, tolerances);
    }

    private static MeasurementSet Measure(GateRequest request, EnginePlan engine, MergedShards? merged, LoadedBaselines baselines, GateFrame frame, CancellationToken cancellation)
    {
        var machine = merged?.Machine ?? MachineProbe.Describe(request.InstructionSet);
        var measurer = new Measurer(request, baselines, machine, frame.Progress, frame.Footprint);
        if (merged is not null)
        {
            measurer = new(request, baselines, machine, frame.Progress, frame.Footprint) { Runs = merged.RunsBeside(measurer.Runs), Gains = merged.Gains };
        }

        var set = MeasuredSet.Of(request, engine.Catalog, machine, measurer.Measure(engine.Plan, cancellation), frame, cancellation);
        return merged?.Complete(set) ?? set;
    }

    /// <summary>What was measured, ready to be judged, and for a refresh what the gate was found to see and what its tolerances are worth.</summary>
    private sealed record Measured(GateStages Stages, IReadOnlyList<ScenarioSensitivity> Sensitivity, IReadOnlyList<ScenarioTolerances> Tolerances);
}
