using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>
/// A trail in lines of 128 steps, each under the number of its first step, so that a diff shows from which line on two
/// runs part.
/// </summary>
internal sealed class TrailCodec : Codec<byte[]>
{
    private const int StepsPerLine = 128;
    private const int Base64PerLine = (StepsPerLine + 2) / 3 * 4;
    private static readonly SeedMapCodec<byte[]> Lines = new(new Line());
    private const string Valid = "base64 of 128 bytes, fewer in the last line; lines stand under 0, 128, 256, ... without a gap";

    /// <inheritdoc/>
    public override byte[]? Read(JsonPart part, BaselineFaults faults)
    {
        var lines = Lines.Read(part, faults)!;
        var first = 0UL;
        var last = lines.Keys.LastOrDefault();
        foreach (var (step, line) in lines)
        {
            if (!faults.Fits(part, step == first && (step == last || line.Length == StepsPerLine), Valid))
            {
                return null;
            }

            first += StepsPerLine;
        }

        return [.. lines.Values.SelectMany(line => line)];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, byte[] value) =>
        Lines.Write(json, new(value.Chunk(StepsPerLine).Index().ToDictionary(line => (ulong)line.Index * StepsPerLine, line => line.Item)));

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new Line().Schema(definitions),
        ["propertyNames"] = new JsonObject { ["type"] = "string", ["pattern"] = SeedCodec.KeyPattern },
    };

    private sealed class Line : Codec<byte[]>
    {
        public override byte[]? Read(JsonPart part, BaselineFaults faults)
        {
            var bytes = new byte[StepsPerLine];
            var count = 0;
            var fits = part.Kind == JsonTokenKind.String && Convert.TryFromBase64String(part.Text, bytes, out count) && count > 0;
            return faults.Fits(part, fits, Valid) ? bytes[..count] : null;
        }

        public override void Write(Utf8JsonWriter json, byte[] value) => json.WriteBase64StringValue(value);

        public override JsonObject Schema(SchemaDefinitions definitions) =>
            new() { ["type"] = "string", ["contentEncoding"] = "base64", ["maxLength"] = Base64PerLine };
    }
}
