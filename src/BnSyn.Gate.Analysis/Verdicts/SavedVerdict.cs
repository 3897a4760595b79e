using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>A <c>verdict.json</c> as it lies there, of whatever verdict.</summary>
/// <param name="Document">What a history reads of it too.</param>
/// <param name="Causes">What is behind its findings.</param>
/// <param name="Findings">Its findings.</param>
/// <param name="Comparisons">What was compared: of single runs, then whatever else has a scenario and an outcome.</param>
/// <param name="Filtered">The properties that left a part of the gate out; empty for none.</param>
internal sealed record SavedVerdict(
    VerdictDocument Document, IReadOnlyList<VerdictCause> Causes, IReadOnlyList<VerdictFinding> Findings, IReadOnlyList<SavedComparison> Comparisons, string Filtered)
{
    /// <summary>Whether a file is meant to be a verdict.</summary>
    /// <param name="root">The file.</param>
    public static bool IsOne(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("verdict", out _);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>The verdict, or why it is none of this gate's (BNG7010).</returns>
    public static Checked<SavedVerdict> Read(string file)
    {
        try
        {
            return Read(file, File.ReadAllBytes(file));
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(file, exception.Message, exception);
        }
    }

    /// <summary>Reads what was read of a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The verdict, or why it is none of this gate's (BNG7010).</returns>
    public static Checked<SavedVerdict> Read(string file, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content, JsonFile.Strict);
            var root = document.RootElement;
            return !IsOne(root) ? Unreadable(file, "it holds no verdict")
                : VerdictFile.Version(root) is not VerdictDocument.CurrentSchemaVersion ? Unreadable(file, $"its schema version is not {VerdictDocument.CurrentSchemaVersion}")
                : MeasurementCheck.ProblemOf(root) is { } problem ? Unreadable(file, problem)
                : new(new SavedVerdict(VerdictFile.Read(document)!, List<VerdictCause>(root, "causes"), List<VerdictFinding>(root, "findings"), [.. ComparisonsOf(root)], FilteredIn(root)), []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(file, exception.Message, exception);
        }
    }

    private static string FilteredIn(JsonElement root) => root.TryGetProperty("filtered", out var filtered) ? filtered.GetString() ?? "" : "";

    private static List<T> List<T>(JsonElement root, string key) =>
        root.TryGetProperty(key, out var list) ? list.Deserialize<List<T>>(JsonFile.ReportOfAnyNumber)! : [];

    // A kind of comparison has its key of its own; what is judged has an outcome, whatever else it has.
    private static IEnumerable<SavedComparison> ComparisonsOf(JsonElement root) =>
        from property in root.EnumerateObject()
        where property.Value.ValueKind == JsonValueKind.Array
        from entry in property.Value.EnumerateArray()
        where entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("outcome", out _) && entry.TryGetProperty("scenario", out _)
        let comparison = entry.Deserialize<SavedComparison>(JsonFile.ReportOfAnyNumber)!
        select comparison with { Kind = property.Name == "comparisons" ? "" : property.Name };

    /// <summary>That a file is no verdict of this gate (BNG7010), where reading it ended.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="problem">Why.</param>
    /// <param name="exception">What reading it ended with, if with one.</param>
    public static Finding None(string file, string problem, Exception? exception = null) =>
        Finding.Of(HistoryDiagnostics.NoVerdict, ("file", file), ("problem", problem)) with { Location = JsonFile.Place(file, exception) };

    private static Checked<SavedVerdict> Unreadable(string file, string problem, Exception? exception = null) => new(null, [None(file, problem, exception)]);
}
