using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A text.</summary>
/// <param name="pattern">What it looks like, as a regular expression of .NET and of JSON schemas alike; empty for any.</param>
/// <param name="valid">The same in words.</param>
internal sealed class TextCodec(string pattern, string valid) : Codec<string>
{
    private readonly Regex regex = new(pattern, RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override string Read(JsonPart part, BaselineFaults faults) =>
        faults.Fits(part, part.Kind == JsonTokenKind.String && regex.IsMatch(part.Text), valid) ? part.Text : "";

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string value) => json.WriteStringValue(value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) =>
        pattern.Length == 0 ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["pattern"] = pattern };
}
