using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Judges and reports what was measured before: here, or by shards.</summary>
internal sealed class JudgeVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation) =>
        request is { Shard: not null, MergeFolder: "" } ? Refused(frame)
        : request is { MergeFolder.Length: > 0 } or { AllowMissingShards: true } ? new RunVerb().Run(request, frame, cancellation)
        : frame.Accept(MeasurementFile.Read(Path.Combine(request.ReportDirectory, MeasurementFile.FileName))) is { } measurements
            ? GateTelling.Tell(frame, request, new GateStages(request, measurements) { AskHistory = SourcesSince.AskOf(request, cancellation) }.Run(sensitivity: null, TimeProvider.System), [], [])
            : ExitCodes.Invalid;

    private static int Refused(GateFrame frame)
    {
        frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "PhysicsGateShard is set, and judging measures nothing; valid: the target PhysicsGate or the verb run, or PhysicsGateMergeShards"))]);
        return ExitCodes.Invalid;
    }
}
