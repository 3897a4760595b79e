using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What a process that observes answers: one line of JSON for every run that ended, or one that says why it observes no more.</summary>
/// <param name="Index">The run's place in the order.</param>
/// <param name="Run">What was observed.</param>
/// <param name="Problem">Why there is nothing more; empty for a run.</param>
internal sealed record ObservedLine(int Index, RunMeasurement? Run, string Problem)
{
    // A metric may be NaN or infinite: judging that is not the line's business.
    private static readonly JsonSerializerOptions Strict = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Says that nothing more comes.</summary>
    public static ObservedLine Of(string problem) => new(-1, null, problem);

    /// <summary>As one line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Strict);

    /// <summary>Reads a line; <see langword="null"/> where it is something else, as what native code of an engine prints.</summary>
    public static ObservedLine? Read(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<ObservedLine>(line, Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
