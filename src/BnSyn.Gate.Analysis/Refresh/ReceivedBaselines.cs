using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Judging;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// Makes what a refresh would propose for every scenario that fails or whose bits are new on this class of machines, so that a
/// reviewer can compare it with the committed baseline, and accept it.
/// A refresh measures more than a gate: here the sensitivity is left out, and an ensemble that was not measured whole is the old one.
/// </summary>
internal static class ReceivedBaselines
{
    /// <summary>One entry per such scenario whose baseline a refresh would change or refuse to change.</summary>
    public static IReadOnlyList<ReceivedBaseline> Of(GateRequest request, MeasurementSet measurements, GateResult result)
    {
        var wanted = result.Findings
            .Where(finding => finding.Effect is Outcome.Drift or Outcome.Invalid)
            .Select(finding => finding.Subject?.Scenario)
            .Concat(result.OfUnknownClass)
            .ToHashSet(StringComparer.Ordinal);
        var set = measurements with { Scenarios = [.. measurements.Scenarios.Where(scenario => wanted.Contains(scenario.Description.Name))] };
        var directory = new BaselineDirectory(request.BaselineDirectory);
        var (old, faults) = directory.Load(set.Scenarios.Select(scenario => scenario.Description.Name));

        // A reason and a person come with the real refresh; everything else that would refuse it refuses here.
        var asked = request with { RefreshReason = BaselineProvenance.ReceivedReason, AllowRefreshInCI = true, RequestedBy = "", Perturbations = [] };
        ILookup<string?, Finding> refusals = RefreshRefusals.Of(asked, set, needsEnsembles: false).Concat(faults).ToLookup(finding => finding.Subject?.Scenario);
        var merge = new BaselineMerge(asked, measurements, DateOf(measurements));
        return
        [
            .. set.Scenarios
                .Select(scenario => Of(merge, scenario, old, directory, [.. refusals[null], .. refusals[scenario.Description.Name]]))
                .Where(received => received.Proposed is null || received.Changes.Count > 0),
        ];
    }

    private static ReceivedBaseline Of(
        BaselineMerge merge, ScenarioMeasurement scenario, IReadOnlyDictionary<string, LoadedBaseline> old, BaselineDirectory directory, IReadOnlyList<Finding> refusals)
    {
        var name = scenario.Description.Name;
        if (refusals.Count > 0)
        {
            return new(name, null, [], refusals);
        }

        var before = old.GetValueOrDefault(name)?.Content;
        var keepsEnsemble = RefreshRefusals.LacksEnsemble(scenario);
        var after = merge.Merge(scenario, before, sensitivity: null, keepsEnsemble);
        var ofEnsemble = keepsEnsemble ? [] : EnsembleRefusals.Of(scenario, after, directory.FileOf(name));
        return ofEnsemble.Count > 0 ? new(name, null, [], ofEnsemble) : new(name, after, Changes(before, after), []);
    }

    // What a proposal cannot say is no change.
    private static IReadOnlyList<string> Changes(Baseline? before, Baseline after) => BaselineDifference.Between(
        before, before is null ? after : after with { Sensitivity = before.Sensitivity, Provenance = before.Provenance });

    // The day of the measuring, not of the judging: the same measurements always give the same file.
    private static string DateOf(MeasurementSet measurements) => measurements.MeasuredAt.Split('T')[0];
}
