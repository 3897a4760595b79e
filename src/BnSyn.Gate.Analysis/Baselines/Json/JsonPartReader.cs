using System.Text;
using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Json;

/// <summary>
/// Reads JSON into parts with places, or into the one fault that it has: truncated, a duplicate key, a number that is not
/// finite, or any other error of syntax.
/// </summary>
internal ref struct JsonPartReader
{
    private static readonly string[] NonFiniteWords = ["NaN", "Infinity", "-Infinity", "+Infinity", "-NaN", "Inf", "-Inf"];

    private readonly ReadOnlySpan<byte> text;
    private Utf8JsonReader reader;
    private JsonFault? fault;
    private TextPosition here = new(1, 1);
    private int seen;

    private JsonPartReader(ReadOnlySpan<byte> text)
    {
        this.text = text;

        // Not the final block: the reader then asks for more where the text ends too early, instead of calling it an error.
        reader = new Utf8JsonReader(text, isFinalBlock: false, state: default);
    }

    /// <summary>Reads one JSON value that fills the whole text.</summary>
    public static (JsonPart? Root, JsonFault? Fault) Read(ReadOnlySpan<byte> text)
    {
        var parts = new JsonPartReader(text);
        try
        {
            var root = parts.Advance() ? parts.ReadValue("") : null;
            if (parts.fault is null)
            {
                // Anything but white space after the value throws.
                parts.reader.Read();
            }

            return parts.fault is null ? (root, null) : (null, parts.fault);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, parts.SyntaxFault(exception));
        }
    }

    private bool Advance()
    {
        if (fault is null && !reader.Read())
        {
            fault = new(BaselineDiagnostics.TruncatedFile, TextPosition.Of(text, text.Length));
        }

        return fault is null;
    }

    private JsonPart? ReadValue(string path) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(path),
        JsonTokenType.StartArray => ReadArray(path),
        JsonTokenType.String => Scalar(JsonTokenKind.String, path, reader.GetString()!),
        JsonTokenType.Number => ReadNumber(path),
        _ => Scalar(JsonTokenKind.Literal, path, Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    private JsonPart? ReadObject(string path)
    {
        var position = Here;
        var members = new List<KeyValuePair<string, JsonPart>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Advance() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            if (!keys.Add(key))
            {
                fault = new(BaselineDiagnostics.DuplicateKey, Here, ("key", key));
                return null;
            }

            if (!Advance() || ReadValue(JsonPart.Join(path, key)) is not { } value)
            {
                return null;
            }

            members.Add(new(key, value));
        }

        return fault is null ? new(JsonTokenKind.Object, position, path, "", members, []) : null;
    }

    private JsonPart? ReadArray(string path)
    {
        var position = Here;
        var items = new List<JsonPart>();
        while (Advance() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(JsonPart.Join(path, NumberText.Of((long)items.Count))) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return fault is null ? new(JsonTokenKind.Array, position, path, "", [], items) : null;
    }

    private JsonPart? ReadNumber(string path)
    {
        var number = Encoding.UTF8.GetString(reader.ValueSpan);
        if (reader.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return Scalar(JsonTokenKind.Number, path, number);
        }

        fault = new(BaselineDiagnostics.NonFiniteNumber, Here, ("value", number));
        return null;
    }

    private JsonPart Scalar(JsonTokenKind kind, string path, string content) => new(kind, Here, path, content, [], []);

    // Tokens come in the order of the text, so that each byte is looked at once.
    private TextPosition Here
    {
        get
        {
            var start = (int)reader.TokenStartIndex;
            here = here.After(text[seen..start]);
            seen = start;
            return here;
        }
    }

    private readonly JsonFault SyntaxFault(Exception exception)
    {
        var offset = OffsetOf(exception);
        var rest = Encoding.UTF8.GetString(text[offset..Math.Min(offset + 16, text.Length)]);
        var position = TextPosition.Of(text, offset);
        var word = Array.Find(NonFiniteWords, word => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return word is not null
            ? new(BaselineDiagnostics.NonFiniteNumber, position, ("value", word))
            : new(BaselineDiagnostics.SyntaxError, position, ("problem", exception.Message));
    }

    private readonly int OffsetOf(Exception exception)
    {
        if (exception is not JsonException { LineNumber: { } line, BytePositionInLine: { } column })
        {
            return (int)reader.TokenStartIndex;
        }

        var start = 0;
        for (; line > 0; line--)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
        }

        var offset = (int)Math.Min(start + column, text.Length);

        // The error of "-Infinity" is at its second character; the number starts at its sign.
        return offset > 0 && text[offset - 1] is (byte)'-' or (byte)'+' ? offset - 1 : offset;
    }
}
