using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Reads one <c>verdict.json</c> of an earlier run; one that cannot be used says why and is left out.</summary>
internal static class PastVerdictReader
{
    /// <summary>Reads a file.</summary>
    public static Checked<PastVerdict> Read(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            using var document = JsonDocument.Parse(content, JsonFile.Strict);
            return VerdictFile.Version(document.RootElement) is not { } version ? Unreadable(path, "it has no schema version")
                : version != VerdictDocument.CurrentSchemaVersion ? OtherVersion(path, version)
                : MeasurementCheck.ProblemOf(document.RootElement) is { } problem ? Unreadable(path, problem)
                : VerdictFile.Read(document) is { } verdict ? Check(path, new(verdict, Convert.ToHexStringLower(SHA256.HashData(content))))
                : Unreadable(path, "it holds null");
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    private static Checked<PastVerdict> Check(string path, PastVerdict verdict) =>
        !DateTime.TryParseExact(verdict.Content.Measured.At, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Unreadable(path, $"it does not say when was measured, but '{verdict.Content.Measured.At}'")
        : verdict.Content.Verdict == Verdict.Invalid ? new(null, [Finding.Of(HistoryDiagnostics.InvalidRun, ("file", path)) with { Location = JsonFile.Place(path) }])
        : new(verdict, []);

    private static Checked<PastVerdict> Unreadable(string path, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(HistoryDiagnostics.VerdictUnreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) }]);

    private static Checked<PastVerdict> OtherVersion(string path, int version) => new(
        null,
        [
            Finding.Of(
                HistoryDiagnostics.OtherVersion, ("file", path), ("value", NumberText.Of((long)version)),
                ("valid", NumberText.Of((long)VerdictDocument.CurrentSchemaVersion))) with { Location = JsonFile.Place(path) },
        ]);
}
