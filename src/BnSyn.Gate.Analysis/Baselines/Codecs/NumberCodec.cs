using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A finite number, which reads back as the same bits.</summary>
/// <param name="lower">The least; <see langword="null"/> for none.</param>
/// <param name="upper">The largest; <see langword="null"/> for none.</param>
/// <param name="valid">The range in words.</param>
internal sealed class NumberCodec(Bound? lower, Bound? upper, string valid) : Codec<double>
{
    /// <inheritdoc/>
    public override double Read(JsonPart part, BaselineFaults faults)
    {
        var value = Finite(part, faults);
        faults.Fits(part, IsAbove(value) && IsBelow(value), valid);
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, double value) => json.WriteNumberValue(value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (lower is not null)
        {
            schema[lower.IsIncluded ? "minimum" : "exclusiveMinimum"] = lower.Value;
        }

        if (upper is not null)
        {
            schema[upper.IsIncluded ? "maximum" : "exclusiveMaximum"] = upper.Value;
        }

        return schema;
    }

    private static double Finite(JsonPart part, BaselineFaults faults)
    {
        // Other tools write what JSON cannot say as a string; it is the same fault as the bare word.
        if (part is { Kind: JsonTokenKind.String, Text: "NaN" or "Infinity" or "-Infinity" })
        {
            faults.Add(BaselineDiagnostics.NonFiniteNumber, part.Position, ("value", part.Describe()));
            return 0;
        }

        return faults.Fits(part, part.Kind == JsonTokenKind.Number, "a number")
            ? double.Parse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : 0;
    }

    private bool IsAbove(double value) => lower is null || value > lower.Value || (lower.IsIncluded && value.Equals(lower.Value));

    private bool IsBelow(double value) => upper is null || value < upper.Value || (upper.IsIncluded && value.Equals(upper.Value));
}
