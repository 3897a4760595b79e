using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>The version of the file's shape. That it is another one is told before anything is read; what is left is whether it is a number.</summary>
/// <param name="version">The one that is read and written.</param>
internal sealed class VersionCodec(int version) : Codec<int>
{
    /// <inheritdoc/>
    public override int Read(JsonPart part, BaselineFaults faults) => Value.WholeFrom(version).Read(part, faults);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["const"] = version };
}
