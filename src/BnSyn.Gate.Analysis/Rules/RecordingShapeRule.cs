using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>
/// The files of expected values have the columns, cells and times that the scenario declares. One that was sealed after an edit has the right hash
/// whatever is in it, and rows that do not fit would be compared with nothing.
/// </summary>
internal sealed class RecordingShapeRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) =>
        from declared in RecordingTables.DeclaredBy(scenario.Description)
        where IsDeclaredSo(scenario.Description, baseline.Content, declared.Name)
        from recording in Recordings(baseline.Content, declared.Name).DistinctBy(recording => recording.File, StringComparer.Ordinal)
        let mismatch = RecordingTables.Mismatch(scenario.Description, declared.Name, recording.Table!)
        where mismatch is not null
        select BaselineRecordings.Of(RecordingDiagnostics.CsvMalformed, recording.File, mismatch.Value.Row + 2, ("problem", mismatch.Value.Problem));

    // Another declaration is told as such, and has other rows by right.
    private static bool IsDeclaredSo(ScenarioDescription scenario, Baseline baseline, string name) =>
        IsSame(RecordingDeclarations.OfFields(scenario), baseline.Fields, name) || IsSame(RecordingDeclarations.OfSeries(scenario), baseline.Series, name);

    private static bool IsSame(SortedDictionary<string, string> declared, SortedDictionary<string, string> accepted, string name) =>
        declared.TryGetValue(name, out var today) && accepted.TryGetValue(name, out var then) && today == then;

    private static IEnumerable<BaselineRecording> Recordings(Baseline baseline, string name) =>
        from recordings in baseline.Backends.Values.Select(backend => backend.Recordings)
            .Concat(baseline.Classes.Values.SelectMany(block => block.Backends.Values).Select(backend => backend.Recordings ?? []))
        from recording in recordings.GetValueOrDefault(name) ?? []
        where recording.Value is { Table: not null, File.Length: > 0 }
        select recording.Value;
}
