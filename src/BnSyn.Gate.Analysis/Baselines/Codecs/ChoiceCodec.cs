using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>One of a few values, which are called what their names are.</summary>
/// <typeparam name="T">A text, or an enumeration.</typeparam>
/// <param name="choices">The values that a message names.</param>
/// <param name="here">Those of them that are valid here.</param>
internal sealed class ChoiceCodec<T>(T[] choices, T[] here) : Codec<T>
    where T : notnull
{
    /// <summary>The one choice that a variant of a fact is told by.</summary>
    /// <param name="choice">The choice.</param>
    public ChoiceCodec<T> Only(T choice) => new(choices, [choice]);

    /// <inheritdoc/>
    public override T Read(JsonPart part, BaselineFaults faults)
    {
        var at = Array.FindIndex(here, choice => part.Kind == JsonTokenKind.String && choice.ToString() == part.Text);
        return faults.Fits(part, at >= 0, string.Join(", ", choices)) ? here[at] : here[0];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => json.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => here is [var only]
        ? new() { ["const"] = only.ToString() }
        : new() { ["enum"] = new JsonArray([.. here.Select(choice => JsonValue.Create(choice.ToString()))]) };
}
