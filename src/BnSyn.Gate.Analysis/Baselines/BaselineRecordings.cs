using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The files with the rows of a baseline's fields and series: which there are, and their content.</summary>
internal static class BaselineRecordings
{
    /// <summary>Every file that a baseline names, with the recording that it belongs to; a class of machines that has the same rows has no file of its own.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="path">Its path.</param>
    public static IEnumerable<(string File, BaselineRecording Recording)> Files(Baseline baseline, string path)
    {
        foreach (var (backend, entry) in baseline.Backends)
        {
            foreach (var (name, seed, recording) in WithFile(entry.Recordings))
            {
                yield return (RecordingPaths.FileOf(path, name, seed, ""), recording);
            }

            foreach (var (environmentClass, block) in baseline.Classes)
            {
                foreach (var (name, seed, recording) in WithFile(block.Backends.GetValueOrDefault(backend)?.Recordings ?? []))
                {
                    if (Of(entry.Recordings, name, seed)?.Csv != recording.Csv)
                    {
                        yield return (RecordingPaths.FileOf(path, name, seed, environmentClass), recording);
                    }
                }
            }
        }
    }

    /// <summary>The recording of a name and seed; <see langword="null"/> where there is none.</summary>
    public static BaselineRecording? Of(SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> recordings, string name, ulong seed) =>
        recordings.GetValueOrDefault(name)?.GetValueOrDefault(seed);

    /// <summary>Whether two backends recorded the same, and have the same expected values.</summary>
    public static bool AreSame(
        SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> first, SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> second) =>
        first.Keys.SequenceEqual(second.Keys, StringComparer.Ordinal)
        && first.All(entry => entry.Value.Keys.SequenceEqual(second[entry.Key].Keys) && entry.Value.All(recording => recording.Value.IsSame(second[entry.Key][recording.Key])));

    /// <summary>Files that would have more bytes than are committed.</summary>
    /// <param name="baseline">A baseline that would be written.</param>
    /// <param name="path">Its path.</param>
    /// <param name="scenario">What is declared.</param>
    /// <param name="kind">Fields or series, as they are called.</param>
    public static IEnumerable<Finding> TooLarge(Baseline baseline, string path, ScenarioDescription scenario, string kind) =>
        from name in RecordingTables.DeclaredBy(scenario)
        where name.Kind == kind
        from backend in baseline.Backends
        from recording in backend.Value.Recordings.GetValueOrDefault(name.Name) ?? []
        where recording.Value.Table is not null
        let bytes = RecordingCsv.Write(recording.Value.Table!).Length
        where bytes > RecordingCsv.MostBytes
        select Finding.Of(
            RecordingDiagnostics.TooLarge,
            ("kind", kind), ("actual", $"{NumberText.Of((long)bytes)} B"), ("stride", NumberText.Of(RecordingTables.StrideFor(scenario, name.Name, bytes / (double)RecordingCsv.MostBytes)))) with
        {
            Subject = new(scenario.Name) { Backend = backend.Key, Seed = recording.Key, Observable = name.Name },
            Location = new(path),
        };

    /// <summary>Reads the files.</summary>
    /// <param name="baseline">A baseline that is right by itself.</param>
    /// <param name="path">Its path.</param>
    /// <param name="findings">Told what is wrong with a file.</param>
    /// <param name="edited">Told the files whose content is not the accepted one, where that is no finding but to be accepted.</param>
    /// <returns>The baseline with the rows.</returns>
    public static Baseline Read(Baseline baseline, string path, List<Finding> findings, List<string>? edited = null)
    {
        if (!baseline.Backends.Values.Any(backend => backend.Recordings.Count > 0))
        {
            return baseline;
        }

        var own = Map(baseline.Backends, backend => backend with { Recordings = Read(backend.Recordings, (name, seed, recording) => Load(recording, RecordingPaths.FileOf(path, name, seed, ""), findings, edited)) });
        return baseline with
        {
            Backends = own,
            Classes = new(
                baseline.Classes.ToDictionary(block => block.Key, block => block.Value with
                {
                    Backends = Map(block.Value.Backends, (backend, entry) => entry.Recordings is null ? entry : entry with
                    {
                        Recordings = Read(entry.Recordings, (name, seed, recording) =>
                            own.TryGetValue(backend, out var main) && Of(baseline.Backends[backend].Recordings, name, seed)?.Csv == recording.Csv
                                ? recording with { Csv = Of(main.Recordings, name, seed)!.Csv, Table = Of(main.Recordings, name, seed)!.Table, File = Of(main.Recordings, name, seed)!.File }
                                : Load(recording, RecordingPaths.FileOf(path, name, seed, block.Key), findings, edited)),
                    }),
                }),
                StringComparer.Ordinal),
        };
    }

    private static BaselineRecording Load(BaselineRecording recording, string file, List<Finding> findings, List<string>? edited)
    {
        try
        {
            var text = File.ReadAllText(file);
            var hash = RecordingCsv.HashOf(text);
            if (hash != recording.Csv)
            {
                if (edited is null)
                {
                    findings.Add(Of(RecordingDiagnostics.CsvEdited, file, 1));
                    return recording;
                }

                edited.Add(file);
            }

            var (table, problem, line) = RecordingCsv.Read(text);
            if (table is null)
            {
                findings.Add(Of(RecordingDiagnostics.CsvMalformed, file, line, ("problem", problem)));
            }

            return recording with { Csv = hash, Table = table, File = file };
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            findings.Add(Of(RecordingDiagnostics.CsvMissing, file, 0, ("problem", exception is FileNotFoundException or DirectoryNotFoundException ? "it does not exist" : exception.Message)));
            return recording;
        }
    }

    /// <summary>A finding about a file.</summary>
    public static Finding Of(Diagnostic diagnostic, string file, int line, params (string Name, string Value)[] arguments) =>
        Finding.Of(diagnostic, [("file", Path.Combine(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileName(file)).Replace('\\', '/')), .. arguments]) with { Location = new(file, line, line > 0 ? 1 : 0) };

    private static IEnumerable<(string Name, ulong Seed, BaselineRecording Recording)> WithFile(SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> recordings) =>
        from name in recordings
        from recording in name.Value
        where recording.Value.Csv is not null
        select (name.Key, recording.Key, recording.Value);

    private static SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> Read(
        SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> recordings, Func<string, ulong, BaselineRecording, BaselineRecording> read) => new(
            recordings.ToDictionary(
                name => name.Key,
                name => new SortedDictionary<ulong, BaselineRecording>(name.Value.ToDictionary(
                    seed => seed.Key, seed => seed.Value.Csv is null ? seed.Value : read(name.Key, seed.Key, seed.Value)))),
            KeyOrder.Instance);

    private static SortedDictionary<string, T> Map<T>(SortedDictionary<string, T> backends, Func<string, T, T> change) =>
        new(backends.ToDictionary(entry => entry.Key, entry => change(entry.Key, entry.Value)), KeyOrder.Instance);

    private static SortedDictionary<string, T> Map<T>(SortedDictionary<string, T> backends, Func<T, T> change) => Map(backends, (_, entry) => change(entry));
}
