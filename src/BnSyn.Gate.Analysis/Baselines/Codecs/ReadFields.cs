using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Gives the fields of one object of a file. One that does not fit gives nothing, and then the record is not used.</summary>
/// <typeparam name="T">The fact's record.</typeparam>
/// <param name="part">The object; it has every key that is required.</param>
/// <param name="faults">Collects what is wrong.</param>
internal sealed class ReadFields<T>(JsonPart part, BaselineFaults faults) : Fields<T>
{
    /// <inheritdoc/>
    public override TValue Required<TValue>(string key, Codec<TValue> codec, Func<T, TValue> get, string doc = "") => codec.Read(part[key]!, faults)!;

    /// <inheritdoc/>
    public override TValue? Optional<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, string doc = "")
        where TValue : class =>
        part[key] is { } value ? codec.Read(value, faults) : null;

    /// <inheritdoc/>
    public override void Derived<TValue>(string key, Codec<TValue> codec, Func<T, TValue?> get, Presence presence, string doc = "")
        where TValue : class
    {
    }

    /// <inheritdoc/>
    public override SortedDictionary<string, TValue> Prefixed<TValue>(string prefix, Codec<TValue> codec, Func<T, SortedDictionary<string, TValue>> get)
    {
        var values = new SortedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var (key, member) in part.Members.Where(member => member.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (codec.Read(member, faults) is { } value)
            {
                values[key[prefix.Length..]] = value;
            }
        }

        return values;
    }
}
