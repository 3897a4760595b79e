using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>One kind of value in a baseline: how it is read, how it is written, and what the JSON schema says of it.</summary>
/// <typeparam name="T">The value.</typeparam>
internal abstract class Codec<T>
{
    /// <summary>Reads a value. Where it does not fit that is collected as a fault, and what is returned is not to be used.</summary>
    /// <param name="part">The value as it is in the file.</param>
    /// <param name="faults">Collects what is wrong.</param>
    public abstract T? Read(JsonPart part, BaselineFaults faults);

    /// <summary>Writes a value; the same one always gives the same bytes.</summary>
    public abstract void Write(Utf8JsonWriter json, T value);

    /// <summary>What the schema says of the value, as an object of its own that the caller may add to.</summary>
    /// <param name="definitions">Takes what the schema says in one place and refers to from others.</param>
    public abstract JsonObject Schema(SchemaDefinitions definitions);
}
