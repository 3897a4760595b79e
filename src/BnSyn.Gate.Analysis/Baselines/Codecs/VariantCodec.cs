using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A fact that is written in one of several ways. The first way that takes it is the one; the last takes what is left.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="variants">The ways.</param>
internal sealed class VariantCodec<T>(params Variant<T>[] variants) : Codec<T>
    where T : class
{
    /// <inheritdoc/>
    public override T? Read(JsonPart part, BaselineFaults faults) => Pick(variant => variant.TakesPart(part)).Read(part, faults);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => Pick(variant => variant.TakesRecord(value)).Write(json, value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["oneOf"] = new JsonArray([.. variants.Select(variant => variant.Codec.Schema(definitions))]) };

    private RecordCodec<T> Pick(Func<Variant<T>, bool> takes) => (variants[..^1].FirstOrDefault(takes) ?? variants[^1]).Codec;
}
