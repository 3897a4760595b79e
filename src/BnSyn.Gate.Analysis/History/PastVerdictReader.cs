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
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static Checked<PastVerdict> Read(string path, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content, JsonFile.Strict);
            return VerdictFile.Version(document.RootElement) is not { } version ? Unreadable(path, "it has no schema version")
                : version != VerdictDocument.CurrentSchemaVersion ? OtherVersion(path, version)
                : MeasurementCheck.ProblemOf(document.RootElement) is { } problem ? Unreadable(path, problem)
                : VerdictFile.Read(document) is { } verdict ? Check(path, verdict, content)
                : Unreadable(path, "it holds null");
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    /// <summary>Whether a text is a time as the gate writes it.</summary>
    public static bool IsTime(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Checked<PastVerdict> Check(string path, VerdictDocument verdict, byte[] content) =>
        !IsTime(verdict.Measured.At) ? Unreadable(path, $"it does not say when was measured, but '{verdict.Measured.At}'")
        : verdict.Verdict == Verdict.Invalid ? new(null, [Finding.Of(HistoryDiagnostics.InvalidRun, ("file", path)) with { Location = JsonFile.Place(path) }])
        : new(PastVerdict.Of(verdict, Convert.ToHexStringLower(SHA256.HashData(content))), []);

    /// <summary>Says why a file is left out.</summary>
    public static Checked<PastVerdict> Unreadable(string path, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(HistoryDiagnostics.VerdictUnreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) }]);

    private static Checked<PastVerdict> OtherVersion(string path, int version) => new(
        null,
        [
            Finding.Of(
                HistoryDiagnostics.OtherVersion, ("file", path), ("value", NumberText.Of((long)version)),
                ("valid", NumberText.Of((long)VerdictDocument.CurrentSchemaVersion))) with { Location = JsonFile.Place(path) },
        ]);
}
