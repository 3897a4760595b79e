using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Pairing;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>
/// The runs that gave two answers. Neither answer is the engine's, so nothing that follows from one of them is told: it would send
/// its reader after a change that is not there.
/// </summary>
/// <param name="ofRuns">What is wrong with runs by themselves.</param>
internal sealed class ContestedRuns(IEnumerable<Finding> ofRuns)
{
    private readonly HashSet<(string Scenario, string Backend, ulong Seed)> _runs =
    [
        .. from finding in ofRuns
           where IsTwoAnswers(finding)
           select (finding.Subject!.Scenario, finding.Subject.Backend!, finding.Subject.Seed!.Value),
    ];

    /// <summary>Whether a run is among them.</summary>
    public bool Has(string scenario, string backend, ulong seed) => _runs.Contains((scenario, backend, seed));

    /// <summary>Whether one of the two runs of a pair is among them.</summary>
    public bool Has(RunPair pair) =>
        Has(pair.Scenario.Name, pair.Actual.Backend, pair.Actual.Seed)
        || (pair.Expected.Against == Against.Reference && Has(pair.Scenario.Name, pair.Scenario.Backends[0], pair.Actual.Seed));

    /// <summary>Whether a run of a backend is among them.</summary>
    public bool Has(string scenario, string backend) => _runs.Any(run => run.Scenario == scenario && run.Backend == backend);

    /// <summary>Whether a finding about a run by itself follows from one of its two answers.</summary>
    public bool Explain(Finding finding) =>
        !IsTwoAnswers(finding)
        && (finding.Effect == Outcome.Drift || finding.Diagnostic == PhysicsDiagnostics.UnexpectedFault)
        && finding.Subject is { Backend: { } backend, Seed: { } seed } subject && Has(subject.Scenario, backend, seed);

    private static bool IsTwoAnswers(Finding finding) => finding.Diagnostic == PhysicsDiagnostics.NotDeterministic;
}
