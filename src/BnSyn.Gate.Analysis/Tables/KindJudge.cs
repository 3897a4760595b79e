using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Rules;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>Stage 7 (Judge) for a whole run: every kind of comparison, then the rules about the gate itself.</summary>
internal static class KindJudge
{
    /// <summary>Judges every kind.</summary>
    public static GateCase Judge(GateCase gate) => gate with { Kinds = [.. KindTable.All.Select(kind => kind.Judge(gate))] };

    /// <summary>Everything that is found in a run whose kinds are judged, in the order in which it is told.</summary>
    public static IReadOnlyList<Finding> Findings(GateCase gate)
    {
        IEnumerable<Finding> findings =
        [
            .. gate.Baselines.Findings,
            .. gate.Scenarios.SelectMany(scenario => OfScenario(gate, scenario)),
            .. gate.Kinds.SelectMany(kind => kind.BeforeRules),
            .. RuleTable.OfGate.SelectMany(rule => rule.Judge(gate)),
            .. gate.Kinds.SelectMany(kind => kind.AfterRules),
        ];
        return [.. findings.Select(finding => Place(gate.Request, finding))];
    }

    private static IEnumerable<Finding> OfScenario(GateCase gate, JudgedScenario scenario)
    {
        var contested = new ContestedRuns(scenario.OfRuns);
        var ofBaselines = RuleTable.OfBaselines.Concat(KindTable.All.SelectMany(kind => kind.OfBaselines));
        return
        [
            .. scenario.OfRuns.Where(finding => !contested.Explain(finding)),
            .. gate.Baselines.Of(scenario.Name) is { } baseline ? ofBaselines.SelectMany(rule => rule.Judge(scenario.Scenario, baseline)) : [],
            .. gate.Kinds.SelectMany(kind => kind.ByScenario[scenario.Name]),
        ];
    }

    private static Finding Place(GateRequest request, Finding finding) => finding with
    {
        Location = finding.Location ?? (request.ProjectFile.Length > 0 ? new(request.ProjectFile) : null),
        // What was left out on purpose is not inconclusive by chance.
        Severity = finding.Effect == Outcome.Inconclusive && !request.InconclusiveIsError && finding.Diagnostic != ShardDiagnostics.MissingAllowed ? DiagnosticSeverity.Warning : finding.Severity,
    };
}
