using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Distributions.Facts;

/// <summary>Many numbers as one line: in their shortest form that reads back as the same bits, with a space between two.</summary>
internal sealed class SampleText : JsonConverter<double[]>
{
    /// <summary>The line.</summary>
    public static string Of(IReadOnlyList<double> values) => string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <returns>Its numbers; <see langword="null"/> where one is none, or is not finite.</returns>
    public static double[]? Parse(string text)
    {
        var words = text.Length == 0 ? [] : text.Split(' ');
        var values = new double[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            if (!double.TryParse(words[at], NumberStyles.Float, CultureInfo.InvariantCulture, out values[at]) || !double.IsFinite(values[at]))
            {
                return null;
            }
        }

        return values;
    }

    /// <inheritdoc/>
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString() ?? "") ?? throw new JsonException("a sample is not a line of finite numbers");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));
}
