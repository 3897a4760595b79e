using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Scenario and baseline have the same fields and series, with values of the reference and bits of every backend for every seed.</summary>
internal sealed class UnpairedRecordingRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) => [.. Missing(scenario.Description, baseline), .. Stale(scenario.Description, baseline)];

    private static IEnumerable<Finding> Missing(ScenarioDescription scenario, LoadedBaseline baseline)
    {
        foreach (var (name, kind) in RecordingTables.DeclaredBy(scenario))
        {
            var accepted = kind == "field" ? baseline.Content.Fields : baseline.Content.Series;
            if (!accepted.ContainsKey(name))
            {
                yield return Of(baseline, name, kind, "any seed");
                continue;
            }

            foreach (var what in Lacking(scenario, baseline.Content, name).Take(1))
            {
                yield return Of(baseline, name, kind, what);
            }
        }
    }

    private static IEnumerable<string> Lacking(ScenarioDescription scenario, Baseline baseline, string name) =>
        from known in baseline.KnownClasses
        from backend in ScenarioBackends.PerSeed(scenario)
        where baseline.Backends.ContainsKey(backend)
        from seed in baseline.Seeds
        let recording = BaselineRecordings.Of(baseline.On(known, backend)!.Recordings, name, seed)
        where recording is null || (backend == scenario.Backends[0] && recording.Table is null)
        select $"seed {NumberText.Of(seed)} ({backend}, {known})";

    private static IEnumerable<Finding> Stale(ScenarioDescription scenario, LoadedBaseline baseline)
    {
        var declared = RecordingTables.DeclaredBy(scenario).ToHashSet();
        return
            from accepted in baseline.Content.Fields.Keys.Select(name => (name, "field")).Concat(baseline.Content.Series.Keys.Select(name => (name, "series")))
            where !declared.Contains(accepted)
            select BaselineFinding.Of(
                RecordingDiagnostics.Stale, baseline, [accepted.Item2 == "field" ? Baseline.FieldsKey : Baseline.SeriesKey, accepted.name],
                new(scenario.Name) { Observable = accepted.name }, ("kind", accepted.Item2));
    }

    private static Finding Of(LoadedBaseline baseline, string name, string kind, string what) => BaselineFinding.Of(
        RecordingDiagnostics.WithoutBaseline, baseline, [kind == "field" ? Baseline.FieldsKey : Baseline.SeriesKey], new(baseline.Content.Scenario) { Observable = name },
        ("kind", kind), ("what", what));
}
