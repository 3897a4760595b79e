using System.Text.Json;
using System.Text.Json.Nodes;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>One key of a fact, or all keys that begin with one prefix.</summary>
/// <typeparam name="T">The fact's record.</typeparam>
/// <param name="Key">The key, or the prefix.</param>
/// <param name="Presence">Whether it must be there.</param>
/// <param name="Doc">What the schema says of it.</param>
internal sealed record Field<T>(string Key, Presence Presence, string Doc)
{
    /// <summary>Whether a name follows the key.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Writes the key with the record's value, or nothing where the record has none.</summary>
    public required Action<Utf8JsonWriter, T> Write { get; init; }

    /// <summary>What the schema says of the value.</summary>
    public required Func<SchemaDefinitions, JsonObject> Schema { get; init; }

    /// <summary>The key in the schema.</summary>
    public string SchemaKey => IsPrefix ? $"^{Key}.+" : Key;

    /// <summary>Whether a key of a file is this one.</summary>
    public bool Allows(string key) => IsPrefix ? key.StartsWith(Key, StringComparison.Ordinal) && key.Length > Key.Length : key == Key;
}
