using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A field or series keeps the shape, tolerances, horizon and stride that were reviewed with its baseline.</summary>
internal sealed class RecordingDeclarationRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) =>
    [
        .. Judge(baseline, Baseline.FieldsKey, RecordingDeclarations.OfFields(scenario.Description), baseline.Content.Fields),
        .. Judge(baseline, Baseline.SeriesKey, RecordingDeclarations.OfSeries(scenario.Description), baseline.Content.Series),
    ];

    private static IEnumerable<Finding> Judge(LoadedBaseline baseline, string key, SortedDictionary<string, string> declared, SortedDictionary<string, string> accepted) =>
        from entry in declared
        where accepted.TryGetValue(entry.Key, out var expected) && expected != entry.Value
        select BaselineFinding.Of(
            RecordingDiagnostics.DeclaredOtherwise, baseline, [key, entry.Key], new(baseline.Content.Scenario) { Observable = entry.Key },
            ("actual", entry.Value), ("expected", accepted[entry.Key]));
}
