using System.Text;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>
/// Reads BibTeX: entries in braces or parentheses, values in braces or quotes, numbers, and abbreviations by <c>@string</c>, joined by <c>#</c>.
/// What is between the entries is a comment, as are <c>@comment</c> and <c>@preamble</c>. No TeX is interpreted: a value is its text.
/// </summary>
internal sealed class BibTexReader
{
    /// <summary>The abbreviations that every style of BibTeX has.</summary>
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string _text;
    private readonly List<BibliographyEntry> _entries = [];
    private readonly Dictionary<string, string> _abbreviations = Months.ToDictionary(month => month, month => month, StringComparer.OrdinalIgnoreCase);
    private int _at;

    private BibTexReader(string text) => _text = text;

    /// <summary>Reads every entry.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The entries in their order; or the first fault, with its line.</returns>
    public static (IReadOnlyList<BibliographyEntry> Entries, string? Problem, int Line) Read(string text)
    {
        var reader = new BibTexReader(text);
        var problem = reader.ReadAll();
        return (reader._entries, problem, LineOf(text, reader._at));
    }

    private string? ReadAll()
    {
        string? problem = null;
        while (problem is null && _text.IndexOf('@', _at) is >= 0 and var start)
        {
            _at = start + 1;
            var kind = Word();
            problem = kind.ToLowerInvariant() switch
            {
                "comment" => Opened() is { } close ? Skip(close) : null,
                "preamble" => Opened() is { } close ? Skip(close) : "@preamble is followed by neither { nor (",
                "string" => Body(kind, start, isEntry: false),
                _ => Body(kind, start, isEntry: true),
            };
        }

        return problem;
    }

    private string? Body(string kind, int start, bool isEntry)
    {
        if (kind.Length == 0 || Opened() is not { } close)
        {
            return $"'@{kind}' does not begin an entry: a kind and then {{ or ( must follow the @; between entries no @ may be";
        }

        var key = isEntry ? Word() : "";
        if (isEntry && (key.Length == 0 || !(Take(',') || Peek() == close)))
        {
            return $"'@{kind}' has no key with a comma behind it";
        }

        var fields = isEntry ? new Dictionary<string, string>(StringComparer.Ordinal) : _abbreviations;
        while (Peek() is { } next && next != close)
        {
            var name = isEntry ? Word().ToLowerInvariant() : Word();
            if (name.Length == 0 || !Take('='))
            {
                return $"'{next}' begins no field of '@{kind}': a name and = are expected";
            }

            if (Value() is not { } value)
            {
                return $"the value of '{name}' is not one: a text in braces or quotes, a number or an abbreviation of @string are expected, and each brace closed";
            }

            if (isEntry && fields.ContainsKey(name))
            {
                return $"'{key}' has '{name}' twice";
            }

            fields[name] = value;
            if (!Take(',') && Peek() is { } other && other != close)
            {
                return $"a comma or '{close}' is expected behind '{name}', not '{other}'";
            }
        }

        if (!Take(close))
        {
            return $"'@{kind}{{{key}' is not closed";
        }

        if (isEntry)
        {
            _entries.Add(new(key, fields, LineOf(_text, start)));
        }

        return null;
    }

    private string? Value()
    {
        var value = new StringBuilder();
        do
        {
            var part = Peek() switch
            {
                '{' => Braced(),
                '"' => Quoted(),
                _ when Word() is { Length: > 0 } word => word.All(char.IsAsciiDigit) ? word : _abbreviations.GetValueOrDefault(word),
                _ => null,
            };
            if (part is null)
            {
                return null;
            }

            value.Append(part);
        }
        while (Take('#'));
        return value.ToString();
    }

    private string? Braced()
    {
        var start = ++_at;
        return Skip('}') is null ? _text[start..(_at - 1)] : null;
    }

    private string? Quoted()
    {
        var start = ++_at;
        return Skip('"') is null ? _text[start..(_at - 1)] : null;
    }

    /// <summary>Goes behind what closes a text in which each brace is closed.</summary>
    private string? Skip(char close)
    {
        for (var depth = 0; _at < _text.Length; _at++)
        {
            if (_text[_at] == close && depth == 0)
            {
                _at++;
                return null;
            }

            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }
        }

        return $"'{close}' is missing";
    }

    private char? Opened() => Take('{') ? '}' : Take('(') ? ')' : null;

    private string Word()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !"{}(),=\"#%@'\\~".Contains(_text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Take(char mark)
    {
        var isThere = Peek() == mark;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private char? Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : null;
    }

    private static int LineOf(string text, int at) => 1 + text.AsSpan(0, Math.Min(at, text.Length)).Count('\n');
}
