namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Notes the fields that a fact names.</summary>
/// <typeparam name="T">The fact's record.</typeparam>
internal sealed class DeclaredFields<T> : Fields<T>
{
    private readonly List<Field<T>> fields = [];

    /// <summary>The fields in the order of the file.</summary>
    public IReadOnlyList<Field<T>> Sorted() => [.. fields.OrderBy(field => field.Key, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override TValue Required<TValue>(string key, Codec<TValue> codec, Func<T, TValue> get, string doc = "")
    {
        Add(key, codec, Presence.Required, doc, record => [KeyValuePair.Create(key, get(record))]);
        return default!;
    }

    /// <inheritdoc/>
    public override TValue? Optional<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, string doc = "")
        where TValue : class
    {
        Derived(key, codec, get, Presence.Optional, doc);
        return null;
    }

    /// <inheritdoc/>
    public override void Derived<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, Presence presence, string doc = "")
        where TValue : class =>
        Add(key, codec, presence, doc, record => get(record) is { } value ? [KeyValuePair.Create(key, value)] : []);

    /// <inheritdoc/>
    public override SortedDictionary<string, TValue> Prefixed<TValue>(string prefix, Codec<TValue> codec, Func<T, SortedDictionary<string, TValue>> get)
    {
        Add(prefix, codec, Presence.Optional, "", record => get(record).Select(entry => KeyValuePair.Create(prefix + entry.Key, entry.Value)), isPrefix: true);
        return [];
    }

    private void Add<TValue>(
        string key, Codec<TValue> codec, Presence presence, string doc, Func<T, IEnumerable<KeyValuePair<string, TValue>>> entries, bool isPrefix = false) =>
        fields.Add(new(key, presence, doc)
        {
            IsPrefix = isPrefix,
            Schema = codec.Schema,
            Write = (json, record) =>
            {
                foreach (var (name, value) in entries(record))
                {
                    json.WritePropertyName(name);
                    codec.Write(json, value);
                }
            },
        });
}
