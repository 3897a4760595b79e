using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>One line of an answer: a JSON object of which every key is known and comes once.</summary>
internal sealed partial class AnswerLine
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    private AnswerLine(JsonElement line)
    {
        foreach (var property in line.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
            {
                throw AnswerPipe.Garbled($"a line of its answer has the key '{property.Name}' twice");
            }
        }
    }

    /// <summary>Reads a line.</summary>
    /// <param name="bytes">Without its end.</param>
    /// <exception cref="ForeignFaultException">It is no such object.</exception>
    public static AnswerLine Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // Copied: the values live longer than the buffer that the line came in.
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new(document.RootElement.Clone()) : throw NoObject(bytes);
        }
        catch (JsonException)
        {
            throw NoObject(bytes);
        }
        catch (InvalidOperationException)
        {
            throw AnswerPipe.Garbled($"a line of its answer is not UTF-8: {AnswerPipe.Quoted(bytes.Span)}");
        }
    }

    /// <summary>Whether the line has a key.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Refuses any key besides those named: what is misspelt must not be ignored.</summary>
    public void HasOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var key in _values.Keys)
        {
            if (!keys.Contains(key))
            {
                throw AnswerPipe.Garbled($"its answer has the key '{key}'; valid here: {string.Join(", ", keys.ToArray())}");
            }
        }
    }

    /// <summary>A whole number.</summary>
    /// <param name="key">Its key; it must be there.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most.</param>
    public long Whole(string key, long least = 0, long most = long.MaxValue) => Whole(key, Required(key), least, most);

    /// <summary>Whole numbers by name, in the order in which they came; a name may come twice.</summary>
    /// <param name="key">The key of the object; none where it is not there.</param>
    /// <param name="least">The least that each may be.</param>
    public IEnumerable<(string Name, long Value)> Wholes(string key, long least) =>
        Members(key).Select(member => (member.Name, Whole(member.Name, member.Value, least, long.MaxValue)));

    /// <summary>Values of physics by name, in the order in which they came; a name may come twice.</summary>
    /// <param name="key">The key of the object; none where it is not there.</param>
    public IEnumerable<(string Name, double Value)> Numbers(string key) => Members(key).Select(member => (member.Name, Number(member.Name, member.Value)));

    /// <summary>Texts by name, in the order in which they came; a name may come twice.</summary>
    /// <param name="key">The key of the object; none where it is not there.</param>
    public IEnumerable<(string Name, string Value)> Texts(string key) => Members(key).Select(member => (member.Name, Text(member.Name, member.Value)));

    /// <summary>A text.</summary>
    /// <param name="key">Its key; it must be there.</param>
    public string Text(string key) => Text(key, Required(key));

    /// <summary>A list of texts.</summary>
    /// <param name="key">Its key; empty where it is not there.</param>
    public IReadOnlyList<string> List(string key) =>
        !_values.TryGetValue(key, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => Text(key, item))]
        : throw Wrong(key, value, "a list of texts");

    /// <summary>The parts of an object.</summary>
    /// <param name="key">Its key; it must be there.</param>
    public AnswerLine Object(string key) =>
        Required(key) is { ValueKind: JsonValueKind.Object } value ? new(value) : throw Wrong(key, _values[key], "an object");

    private JsonElement.ObjectEnumerator Members(string key) =>
        !_values.TryGetValue(key, out var value) ? default
        : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject()
        : throw Wrong(key, value, "an object of names and values");

    private JsonElement Required(string key) =>
        _values.TryGetValue(key, out var value) ? value : throw AnswerPipe.Garbled($"its answer has no key '{key}'");

    private static long Whole(string key, JsonElement value, long least, long most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, value, string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {least}{(most == long.MaxValue ? "" : $" and at most {most}")}"));

    // A number of a size that no double has is an infinity to some readers and an error to others.
    private static double Number(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when value.ValueEquals("NaN") => double.NaN,
        JsonValueKind.String when value.ValueEquals("Infinity") => double.PositiveInfinity,
        JsonValueKind.String when value.ValueEquals("-Infinity") => double.NegativeInfinity,
        _ => throw Wrong(key, value, "a number of double precision, or \"NaN\", \"Infinity\" or \"-Infinity\""),
    };

    private static string Text(string key, JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(key, value, "a text");
        }
        catch (InvalidOperationException)
        {
            throw AnswerPipe.Garbled($"'{key}' of its answer is not UTF-8");
        }
    }

    private static ForeignFaultException Wrong(string key, JsonElement value, string expected)
    {
        var raw = value.GetRawText();
        return AnswerPipe.Garbled($"'{key}' of its answer is {(raw.Length > 60 ? raw[..60] + "..." : raw)}; it must be {expected}");
    }

    private static ForeignFaultException NoObject(ReadOnlyMemory<byte> bytes)
    {
        var hint = NotANumber().IsMatch(System.Text.Encoding.Latin1.GetString(bytes.Span))
            ? "; JSON has no such numbers, they are written as texts: \"NaN\", \"Infinity\", \"-Infinity\""
            : "";
        return AnswerPipe.Garbled($"a line of its answer is no JSON object: {AnswerPipe.Quoted(bytes.Span)}{hint}");
    }

    [GeneratedRegex("[:\\[,] *-?(NaN|Infinity|nan|inf)\\b")]
    private static partial Regex NotANumber();
}
