using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A whole number.</summary>
/// <typeparam name="T">Its type, which says how large it may be.</typeparam>
/// <param name="minimum">The least.</param>
/// <param name="valid">The range in words.</param>
internal sealed class WholeNumberCodec<T>(T minimum, string valid) : Codec<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly NumberStyles styles = T.IsNegative(minimum) ? NumberStyles.AllowLeadingSign : NumberStyles.None;

    /// <inheritdoc/>
    public override T Read(JsonPart part, BaselineFaults faults)
    {
        var value = minimum;
        var fits = part.Kind == JsonTokenKind.Number && T.TryParse(part.Text, styles, CultureInfo.InvariantCulture, out value) && value >= minimum;
        return faults.Fits(part, fits, valid) ? value : minimum;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => json.WriteNumberValue(long.CreateChecked(value));

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "integer", ["minimum"] = long.CreateChecked(minimum) };
}
