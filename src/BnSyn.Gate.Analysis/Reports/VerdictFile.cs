using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>Writes and reads <c>verdict.json</c>.</summary>
internal static class VerdictFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "verdict.json";

    private static readonly JsonSerializerOptions Reading = new(JsonFile.ReportOfAnyNumber) { RespectNullableAnnotations = true };

    /// <summary>Writes the file's bytes; the same input always gives the same ones.</summary>
    public static byte[] Write(ReportInput input) => JsonSerializer.SerializeToUtf8Bytes(VerdictDocument.Of(input), JsonFile.ReportOfAnyNumber);

    /// <summary>The version of a file's shape; <see langword="null"/> where it says none. Files of another version may differ in everything else.</summary>
    /// <param name="root">The whole file.</param>
    public static int? Version(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(nameof(VerdictDocument.SchemaVersion)), out var version)
        && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : null;

    /// <summary>Reads a file of this version.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What it says; <see langword="null"/> where it holds null.</returns>
    /// <exception cref="JsonException">It lacks what a history needs, or has it in another shape.</exception>
    public static VerdictDocument? Read(JsonDocument file) => file.Deserialize<VerdictDocument>(Reading);
}
