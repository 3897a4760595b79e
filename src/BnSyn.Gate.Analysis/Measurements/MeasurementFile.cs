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
        AtomicFile.Write(path, Bytes(set));

    /// <summary>Reads a set.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The set, or a finding that says why it cannot be read.</returns>
    public static Checked<MeasurementSet> Read(string path)
    {
        try
        {
            var set = Read(File.ReadAllBytes(path), out var problem);
            return set is null ? Unreadable(path, problem) : new(set, []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    /// <summary>The bytes of a file of a set.</summary>
    internal static byte[] Bytes(MeasurementSet set) => JsonSerializer.SerializeToUtf8Bytes(set, Options);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="problem">Why they are no set; empty where they are one.</param>
    /// <returns>The set; <see langword="null"/> where there is a problem.</returns>
    /// <exception cref="JsonException">They are not JSON of this shape.</exception>
    internal static MeasurementSet? Read(ReadOnlyMemory<byte> content, out string problem)
    {
        using var file = JsonDocument.Parse(content, JsonFile.Strict);
        var set = file.Deserialize<MeasurementSet>(Options);
        problem = set switch
        {
            null => "it holds null",
            { SchemaVersion: not MeasurementSet.CurrentSchemaVersion } => $"its schema version is {set.SchemaVersion}, this gate reads {MeasurementSet.CurrentSchemaVersion}",
            { TrailAlgorithm: not StateAlgorithms.Trail } => $"its trails are of the algorithm {set.TrailAlgorithm}, this gate reads {StateAlgorithms.Trail}",
            _ => MeasurementCheck.ProblemOf(file.RootElement) ?? MeasurementCheck.ProblemOf(set) ?? "",
        };
        return problem.Length > 0 ? null : set;
    }

    private static Checked<MeasurementSet> Unreadable(string path, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(RequestDiagnostics.MeasurementsUnreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) }]);
}
