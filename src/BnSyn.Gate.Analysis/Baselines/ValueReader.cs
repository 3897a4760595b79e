using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Reads single values and maps out of JSON parts; what does not fit is a fault, and a stand-in is returned.</summary>
internal sealed class ValueReader(BaselineFaults faults)
{
    private static readonly Regex Digest = new("^[0-9a-f]{64}$", RegexOptions.CultureInvariant);

    /// <summary>An object's members by key, after its keys were compared with its shape.</summary>
    public Dictionary<string, JsonPart>? Members(JsonPart part, ObjectShape shape)
    {
        if (!IsObject(part))
        {
            return null;
        }

        var members = part.Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
        foreach (var (key, value) in part.Members.Where(member => !shape.Allows(member.Key)))
        {
            faults.Add(BaselineDiagnostics.UnknownKey, value.Position, ("key", key), ("place", BaselineFaults.Place(part)), ("valid", string.Join(", ", shape.Keys)));
        }

        var missing = shape.Required.Where(key => !members.ContainsKey(key)).ToList();
        foreach (var key in missing)
        {
            faults.Add(BaselineDiagnostics.MissingKey, part.Position, ("key", key), ("place", BaselineFaults.Place(part)));
        }

        return missing.Count == 0 ? members : null;
    }

    /// <summary>An object whose keys are names.</summary>
    public SortedDictionary<string, T> Map<T>(JsonPart? part, Func<JsonPart, T?> read) => Map(Children(part), read, KeyOrder.Instance);

    /// <summary>Those members of an object whose keys are a prefix and a name.</summary>
    public static SortedDictionary<string, T> PrefixedMap<T>(JsonPart part, string prefix, Func<JsonPart, T?> read) =>
        Map(
            part.Members.Where(member => member.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(member => KeyValuePair.Create(member.Key[prefix.Length..], member.Value)),
            read,
            StringComparer.Ordinal);

    private static SortedDictionary<string, T> Map<T>(IEnumerable<KeyValuePair<string, JsonPart>> members, Func<JsonPart, T?> read, IComparer<string> order)
    {
        var map = new SortedDictionary<string, T>(order);
        foreach (var (key, value) in members)
        {
            if (read(value) is { } item)
            {
                map[key] = item;
            }
        }

        return map;
    }

    /// <summary>An object whose keys are seeds.</summary>
    public SortedDictionary<ulong, T> SeedMap<T>(JsonPart? part, Func<JsonPart, T?> read)
    {
        var map = new SortedDictionary<ulong, T>();
        foreach (var (key, value) in Children(part))
        {
            if (!TrySeed(key, out var seed))
            {
                faults.Add(BaselineDiagnostics.UnknownKey, value.Position, ("key", key), ("place", BaselineFaults.Place(part!)), ("valid", "seeds, in decimal digits"));
            }
            else if (read(value) is { } item)
            {
                map[seed] = item;
            }
        }

        return map;
    }

    public string Text(JsonPart part) => Fits(part, part.Kind == JsonTokenKind.String, "a string") ? part.Text : "";

    public string DigestText(JsonPart part) =>
        Fits(part, part.Kind == JsonTokenKind.String && Digest.IsMatch(part.Text), "64 lower-case hexadecimal digits") ? part.Text : "";

    public double Number(JsonPart part)
    {
        // Other tools write what JSON cannot say as a string; it is the same fault as the bare word.
        if (part is { Kind: JsonTokenKind.String, Text: "NaN" or "Infinity" or "-Infinity" })
        {
            faults.Add(BaselineDiagnostics.NonFiniteNumber, part.Position, ("value", part.Describe()));
            return 0;
        }

        return Fits(part, part.Kind == JsonTokenKind.Number, "a number")
            ? double.Parse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : 0;
    }

    public int Integer(JsonPart part, int minimum)
    {
        var valid = string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum}");
        var value = minimum;
        var fits = part.Kind == JsonTokenKind.Number
            && int.TryParse(part.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= minimum;
        return Fits(part, fits, valid) ? value : minimum;
    }

    public long Bytes(JsonPart part)
    {
        var value = 0L;
        var fits = part.Kind == JsonTokenKind.Number && long.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return Fits(part, fits, "a whole number of bytes from 0") ? value : 0;
    }

    public ulong Seed(JsonPart part)
    {
        var fits = TrySeed(part.Text, out var seed) && part.Kind == JsonTokenKind.Number;
        return Fits(part, fits, "a seed") ? seed : 0;
    }

    public IReadOnlyList<ulong> Seeds(JsonPart part)
    {
        var seeds = new SortedSet<ulong>();
        if (Fits(part, part.Kind == JsonTokenKind.Array && part.Items.Count > 0, "an array with at least one seed"))
        {
            foreach (var item in part.Items)
            {
                var fits = TrySeed(item.Text, out var seed) && item.Kind == JsonTokenKind.Number && seeds.Add(seed);
                Fits(item, fits, "a seed, once");
            }
        }

        return [.. seeds];
    }

    public T Choice<T>(JsonPart part, params (string Name, T Value)[] choices)
    {
        var at = Array.FindIndex(choices, choice => part.Kind == JsonTokenKind.String && choice.Name == part.Text);
        return Fits(part, at >= 0, string.Join(", ", choices.Select(choice => choice.Name))) ? choices[at].Value : choices[0].Value;
    }

    public bool Fits(JsonPart part, bool fits, string valid)
    {
        if (!fits)
        {
            faults.BadValue(part, valid);
        }

        return fits;
    }

    private IEnumerable<KeyValuePair<string, JsonPart>> Children(JsonPart? part) => part is not null && IsObject(part) ? part.Members : [];

    private bool IsObject(JsonPart part) => Fits(part, part.Kind == JsonTokenKind.Object, "an object");

    // A leading zero or a sign would make two keys of one seed.
    private static bool TrySeed(string text, out ulong seed) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed) && NumberText.Of(seed) == text;
}
