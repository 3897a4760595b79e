using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>
/// Keeps a <see cref="MeasurementSet"/> as <c>measurements.json</c>, so that stages 5 to 9 can be repeated without
/// measuring again. Values that are not finite are kept as well: judging them is not the file's business.
/// </summary>
public static class MeasurementFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "measurements.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UnusedDeclarations.LeaveOut } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Writes a set atomically; doubles read back as the same bits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="set">What was measured.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(string path, MeasurementSet set) =>
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(set, Options));

    /// <summary>Reads a set.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The set, or a finding that says why it cannot be read.</returns>
    public static Checked<MeasurementSet> Read(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), JsonFile.Strict);
            var set = file.Deserialize<MeasurementSet>(Options);
            return set switch
            {
                null => Unreadable(path, "it holds null"),
                { SchemaVersion: not MeasurementSet.CurrentSchemaVersion } =>
                    Unreadable(path, $"its schema version is {set.SchemaVersion}, this gate reads {MeasurementSet.CurrentSchemaVersion}"),
                { TrailAlgorithm: not StateAlgorithms.Trail } =>
                    Unreadable(path, $"its trails are of the algorithm {set.TrailAlgorithm}, this gate reads {StateAlgorithms.Trail}"),
                _ when (MeasurementCheck.ProblemOf(file.RootElement) ?? MeasurementCheck.ProblemOf(set)) is { } problem => Unreadable(path, problem),
                _ => new(set, []),
            };
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    private static Checked<MeasurementSet> Unreadable(string path, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(RequestDiagnostics.MeasurementsUnreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) }]);
}
