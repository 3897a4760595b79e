using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>The seed of one realisation, as a number and as a key.</summary>
internal sealed class SeedCodec : Codec<ulong>
{
    /// <summary>What a key of digits looks like.</summary>
    public const string KeyPattern = "^(0|[1-9][0-9]*)$";

    /// <inheritdoc/>
    public override ulong Read(JsonPart part, BaselineFaults faults) => faults.Fits(part, TryRead(part, out var seed), "a seed") ? seed : 0;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, ulong value) => json.WriteNumberValue(value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) =>
        definitions.Refer("seed", new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ulong.MaxValue });

    /// <summary>Reads a number.</summary>
    public static bool TryRead(JsonPart part, out ulong seed) => TryRead(part.Text, out seed) && part.Kind == JsonTokenKind.Number;

    /// <summary>Reads a key. A leading zero or a sign would make two keys of one seed.</summary>
    public static bool TryRead(string text, out ulong seed) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed) && NumberText.Of(seed) == text;

    /// <summary>What the schema says of a key.</summary>
    public static JsonObject KeySchema(SchemaDefinitions definitions) =>
        definitions.Refer("seedKey", new JsonObject { ["type"] = "string", ["pattern"] = KeyPattern }.Saying("A seed in decimal digits."));
}
