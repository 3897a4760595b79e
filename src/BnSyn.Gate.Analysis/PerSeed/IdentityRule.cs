using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Two runs that nothing else tells apart have the same bits, or the gate says that they do not.</summary>
internal sealed class IdentityRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        // Of a run without metrics nothing is within its tolerance; that it has none is told elsewhere.
        if (pair.Identity() == BitIdentity.Different && (pair.Metrics().Any() || !pair.Scenario.Metrics.Any(metric => metric.Conformance != ConformanceClass.Ensemble)))
        {
            var finding = pair.Find(PerSeedDiagnostics.NotIdentical, null, [BackendFields.DigestsKey, NumberText.Of(pair.Actual.Seed)]);
            yield return pair.Require == RequiredOutcome.Identical
                ? finding with { Severity = DiagnosticSeverity.Error, Effect = Outcome.Drift }
                : finding;
        }
    }
}
