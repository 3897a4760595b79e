using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A kind of value that the schema says in one place, because several facts have it.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="name">Its name among the schema's definitions.</param>
/// <param name="codec">The kind of value.</param>
/// <param name="doc">What the schema says of it.</param>
internal sealed class NamedCodec<T>(string name, Codec<T> codec, string doc) : Codec<T>
{
    /// <inheritdoc/>
    public override T? Read(JsonPart part, BaselineFaults faults) => codec.Read(part, faults);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => codec.Write(json, value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => definitions.Refer(name, codec.Schema(definitions).Saying(doc));
}
