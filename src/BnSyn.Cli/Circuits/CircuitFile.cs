using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Cli.Circuits;

/// <summary>A circuit as a JSON file: the records of <see cref="CircuitDescription"/> with camel-case names (docs/circuits.md).</summary>
internal sealed record CircuitFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public double DtMs { get; init; } = 1.0;

    public IReadOnlyList<ModulatorDescription> Modulators { get; init; } = [];

    public required IReadOnlyList<ComponentDescription> Components { get; init; }

    public IReadOnlyList<ProjectionDescription> Projections { get; init; } = [];

    /// <summary>Reads and builds a circuit.</summary>
    /// <exception cref="UsageException">The file cannot be read or built; the message carries line and column.</exception>
    internal static CircuitDescription Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the circuit: {e.Message}", e);
        }
    }

    /// <summary>Builds the circuit of a file's bytes; <paramref name="path"/> only names it in messages.</summary>
    internal static CircuitDescription Parse(ReadOnlySpan<byte> bytes, string path)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            CircuitFile file = JsonSerializer.Deserialize<CircuitFile>(content, Json) ?? throw new JsonException("the file is null", null, 0, 0);
            return new CircuitAssembly(file, new JsonPlaces(content), path).Build();
        }
        catch (JsonException e)
        {
            string place = $"{path}({(e.LineNumber ?? 0) + 1},{(e.BytePositionInLine ?? 0) + 1})";
            throw new UsageException($"{place}: not a circuit: {WithoutPlace(e.Message)}", e);
        }
    }

    /// <summary>The file of a description.</summary>
    internal static string Write(CircuitDescription circuit) => JsonSerializer.Serialize(
        new CircuitFile
        {
            DtMs = circuit.DtMs, Modulators = circuit.Modulators, Components = circuit.Components, Projections = circuit.Projections,
        },
        Json);

    // The reader appends path and line in its own words; the line is already in front.
    private static string WithoutPlace(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end].TrimEnd('|', ' ', '.');
    }
}
