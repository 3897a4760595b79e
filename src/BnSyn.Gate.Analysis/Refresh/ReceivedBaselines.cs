using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// Makes what a refresh would propose for every scenario that fails or whose bits are new on this class of machines, so that a
/// reviewer can compare it with the committed baseline, and accept it.
/// A refresh measures more than a gate: here the sensitivity is left out, and an ensemble that was not measured whole is the old one.
/// </summary>
internal static class ReceivedBaselines
{
    /// <summary>One entry per such scenario whose baseline a refresh would change or refuse to change.</summary>
    public static IReadOnlyList<ReceivedBaseline> Of(GateResult result)
    {
        var (request, measurements, committed) = (result.Case.Request, result.Case.Measurements, result.Case.Baselines);
        var wanted = result.Findings
            .Where(finding => finding.Effect is Outcome.Drift or Outcome.Invalid)
            .Select(finding => finding.Subject?.Scenario)
            .Concat(result.OfUnknownClass)
            .ToHashSet(StringComparer.Ordinal);
        List<JudgedScenario> scenarios = [.. result.Case.Scenarios.Where(scenario => wanted.Contains(scenario.Name))];

        // A reason and a person come with the real refresh; everything else that would refuse it refuses here.
        var asked = request with { RefreshReason = BaselineProvenance.ReceivedReason, AllowRefreshInCI = true, RequestedBy = "", Perturbations = [] };
        var faults = committed.Findings.Where(finding => wanted.Contains(finding.Subject?.Scenario));
        ILookup<string?, Finding> refusals = RefreshRefusals.Of(asked, measurements, scenarios, needsEnsembles: false).Concat(faults).ToLookup(finding => finding.Subject?.Scenario);
        var merge = new BaselineMerge(asked, measurements, DateOf(measurements));
        return
        [
            .. scenarios
                .Select(scenario => Of(merge, scenario, committed, [.. refusals[null], .. refusals[scenario.Name]]))
                .Where(received => received.Proposed is null || received.Changes.Count > 0),
        ];
    }

    private static ReceivedBaseline Of(BaselineMerge merge, JudgedScenario scenario, LoadedBaselines committed, IReadOnlyList<Finding> refusals)
    {
        if (refusals.Count > 0)
        {
            return new(scenario.Name, null, [], refusals);
        }

        var before = committed.Of(scenario.Name)?.Content;
        var keepsEnsemble = RefreshRefusals.LacksEnsemble(scenario.Scenario);
        var after = merge.Merge(scenario.Scenario, before, sensitivity: null, keepsEnsemble);
        Finding[] ofKinds = [.. KindTable.All.Where(kind => !keepsEnsemble || kind is not EnsembleKind).SelectMany(kind => kind.Refuse(scenario, after, committed.Directory.FileOf(scenario.Name)))];
        return ofKinds.Length > 0 ? new(scenario.Name, null, [], ofKinds) : new(scenario.Name, after, Changes(before, after), []);
    }

    // What a proposal cannot say is no change.
    private static IReadOnlyList<string> Changes(Baseline? before, Baseline after) => BaselineDifference.Between(
        before, before is null ? after : after with { Sensitivity = before.Sensitivity, Provenance = before.Provenance });

    // The day of the measuring, not of the judging: the same measurements always give the same file.
    private static string DateOf(MeasurementSet measurements) => measurements.MeasuredAt.Split('T')[0];
}
