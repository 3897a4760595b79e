namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>
/// What a fact names its fields to: key, kind of value and where the record has it. While the fact is declared that is noted and nothing
/// given back; for each object that is read, each field gives its value.
/// </summary>
/// <typeparam name="T">The fact's record.</typeparam>
internal abstract class Fields<T>
{
    /// <summary>A key that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="codec">Its value.</param>
    /// <param name="get">The value of a record.</param>
    /// <param name="doc">What the schema says of it.</param>
    public abstract TValue Required<TValue>(string key, Codec<TValue> codec, Func<T, TValue> get, string doc = "");

    /// <summary>A key that may be there; <see langword="null"/> in the record is the same as no key in the file.</summary>
    /// <param name="key">The key.</param>
    /// <param name="codec">Its value.</param>
    /// <param name="get">The value of a record.</param>
    /// <param name="doc">What the schema says of it.</param>
    public abstract TValue? Optional<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, string doc = "")
        where TValue : class;

    /// <summary>A key whose value follows from others, or is checked by itself: it is written, and its value is not read here.</summary>
    /// <param name="key">The key.</param>
    /// <param name="codec">Its value.</param>
    /// <param name="get">The value for a record; <see langword="null"/> for no key.</param>
    /// <param name="presence">Whether it must be there.</param>
    /// <param name="doc">What the schema says of it.</param>
    public abstract void Derived<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, Presence presence, string doc = "")
        where TValue : class;

    /// <summary>Any number of keys that begin with a prefix; a name follows it.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="codec">The value of each.</param>
    /// <param name="get">The values of a record by name.</param>
    public abstract SortedDictionary<string, TValue> Prefixed<TValue>(string prefix, Codec<TValue> codec, Func<T, SortedDictionary<string, TValue>> get);
}
