using System.Text.Json;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>What one process is asked to build and measure.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
internal sealed record MemoryOrder(BuiltEngine Engine, string Scenario, string Backend, ulong Seed)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>As one line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Strict);

    /// <summary>Reads a line; <see langword="null"/> where it is not an order.</summary>
    public static MemoryOrder? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<MemoryOrder>(line, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
