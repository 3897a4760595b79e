using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>
/// The runs that have no answer: they gave two, or a fault ended them. Nothing that follows from what such a run gave is told: it
/// would send its reader after a change that is not there.
/// </summary>
/// <param name="ofRuns">What is wrong with runs by themselves.</param>
internal sealed class ContestedRuns(IReadOnlyList<Finding> ofRuns)
{
    private readonly HashSet<(string Scenario, string Backend, ulong Seed)> _twoAnswers = Of(ofRuns, diagnostic => diagnostic == PhysicsDiagnostics.NotDeterministic);
    private readonly HashSet<(string Scenario, string Backend, ulong Seed)> _ended = Of(ofRuns, ProcessDiagnostics.IsUnexpectedEnd);

    /// <summary>Whether a run gave two answers.</summary>
    public bool HasTwoAnswers(string scenario, string backend, ulong seed) => _twoAnswers.Contains((scenario, backend, seed));

    /// <summary>Whether one of the two runs of a pair has no answer.</summary>
    public bool Has(RunPair pair) =>
        Has((pair.Scenario.Name, pair.Actual.Backend, pair.Actual.Seed))
        || (pair.Expected.Against == Against.Reference && Has((pair.Scenario.Name, pair.Scenario.Backends[0], pair.Actual.Seed)));

    /// <summary>Whether a run of a backend has no answer.</summary>
    public bool Has(string scenario, string backend) => _twoAnswers.Concat(_ended).Any(run => run.Scenario == scenario && run.Backend == backend);

    /// <summary>Whether a finding about a run by itself follows from it that the run has no answer.</summary>
    public bool Explain(Finding finding)
    {
        if (finding.Diagnostic == PhysicsDiagnostics.NotDeterministic || finding.Subject is not { Backend: { } backend, Seed: { } seed } subject)
        {
            return false;
        }

        var run = (subject.Scenario, backend, seed);
        return ProcessDiagnostics.IsUnexpectedEnd(finding.Diagnostic)
            ? _twoAnswers.Contains(run)
            : _ended.Contains(run) || (finding.Effect == Outcome.Drift && _twoAnswers.Contains(run));
    }

    private static HashSet<(string Scenario, string Backend, ulong Seed)> Of(IReadOnlyList<Finding> ofRuns, Func<Diagnostic, bool> isOfThem) =>
    [
        .. from finding in ofRuns
           where isOfThem(finding.Diagnostic)
           select (finding.Subject!.Scenario, finding.Subject.Backend!, finding.Subject.Seed!.Value),
    ];

    private bool Has((string Scenario, string Backend, ulong Seed) run) => _twoAnswers.Contains(run) || _ended.Contains(run);
}
