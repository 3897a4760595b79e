using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Lifetime;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures and reports what the gate sees, and how often it sees what is not there.</summary>
internal sealed class SensitivityVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        if (request is { Shard: not null, MergeFolder.Length: > 0 } or { AllowMissingShards: true })
        {
            frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "a sensitivity with PhysicsGateShard and PhysicsGateMergeShards, or with PhysicsGateAllowMissingShards=true; valid: one of the first two, a shard measures and a merge judges all of them"))]);
            return ExitCodes.Invalid;
        }

        if (request.Shard is { } shard)
        {
            return ShardVerb.Run(request, shard, ShardWork.Sensitivity, frame, cancellation);
        }

        if (Measure(request, frame, cancellation) is not { } scenarios)
        {
            return ExitCodes.Invalid;
        }

        Finding[] findings = [.. scenarios.SelectMany(scenario => scenario.Condensed), .. SensitivityReportWriter.Write(request, scenarios)];
        frame.Tell(findings);
        frame.Say($"PhysicsSensitivity: {SensitivitySummary.Of(scenarios)}, report in {Path.Combine(request.ReportDirectory, "sensitivity.md")}");
        return findings.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private static IReadOnlyList<ScenarioSensitivity>? Measure(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        using var budget = new TimeBudgetWatch(request.TimeBudget, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        return EnginePlan.Make(request, frame) is { } engine ? SensitivityMeasuring.Measure(request, engine.Plan, [], frame, cancellation, fromShards: request.MergeFolder.Length > 0)?.Judged : null;
    }
}
