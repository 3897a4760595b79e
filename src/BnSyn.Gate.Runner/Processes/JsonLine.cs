using System.Text.Json;
using System.Text.Json.Serialization;

namespace BnSyn.Gate.Runner.Processes;

/// <summary>A record as one line of JSON: how the gate's processes talk to each other.</summary>
internal static class JsonLine
{
    // A metric may be NaN or infinite: judging that is not the line's business.
    private static readonly JsonSerializerOptions Strict = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The line of a record, without its end.</summary>
    public static string Of<T>(T record)
        where T : class => JsonSerializer.Serialize(record, Strict);

    /// <summary>Reads a line; <see langword="null"/> where it is no such record, as what native code of an engine prints.</summary>
    public static T? Read<T>(string line)
        where T : class
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<T>(line, Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
