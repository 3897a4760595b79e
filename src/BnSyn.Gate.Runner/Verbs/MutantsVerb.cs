using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Mutants.Reports;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Mutants;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>
/// Makes the engine wrong in one place at a time, and reports which of these the gate does not see. What was tried before a cancellation
/// is kept for the next run.
/// </summary>
internal sealed class MutantsVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        using var watch = new CancellationWatch(frame.End, cancellation);
        return frame.Accept(new MutantsPhase(request, frame.Progress).Run(cancellation)) is { } result ? Conclude(request, result, frame) : ExitCodes.Invalid;
    }

    private static int Conclude(GateRequest request, MutantsResult result, GateFrame frame)
    {
        var page = Path.Combine(request.ReportDirectory, MutantsReportWriter.Page);
        Finding[] findings = [.. result.Findings(request.Mutants, page).Select(finding => finding with { Location = finding.Location ?? (request.ProjectFile.Length > 0 ? new(request.ProjectFile) : null) })];
        var unwritten = MutantsReportWriter.Write(request, result);
        frame.Tell([.. findings, .. unwritten]);
        var score = MutantScore.Of(result, result.Scored);
        var tried = result.Record.IsKept ? $"; {result.TriedNow.Count} were tried now, {score.Untried} never" : "";
        frame.Say($"PhysicsMutants: {score.Seen} of {score.Counted} mutants are seen ({score.Percent} %){tried}; report in {page}");
        return unwritten.Count > 0 ? ExitCodes.Invalid : findings.Any(finding => finding.Effect == Outcome.Drift) ? ExitCodes.Drift : ExitCodes.Passed;
    }
}
