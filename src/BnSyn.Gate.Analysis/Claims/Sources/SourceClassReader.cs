namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>Finds the classes of a C# file and their members, by its tokens: no types are resolved.</summary>
internal sealed class SourceClassReader
{
    private static readonly string[] TypeWords = ["class", "struct", "interface", "record", "enum"];

    /// <summary>Words before a parenthesis that begin a tuple and no list of parameters.</summary>
    private static readonly HashSet<string> Modifiers =
    [
        "public", "private", "internal", "protected", "static", "async", "readonly", "override", "virtual", "new", "unsafe", "extern", "sealed",
        "abstract", "partial", "required", "ref", "const", "volatile", "file",
    ];

    private readonly string _file;
    private readonly IReadOnlyList<CodeToken> _tokens;
    private readonly List<SourceClass> _classes = [];
    private int _at;

    private SourceClassReader(string file, string code) => (_file, _tokens) = (file, CodeTokens.Of(code));

    /// <summary>The classes of a file.</summary>
    /// <param name="file">Full path, for places.</param>
    /// <param name="code">Its text.</param>
    /// <returns>In the order in which they end.</returns>
    public static IReadOnlyList<SourceClass> Read(string file, string code)
    {
        var reader = new SourceClassReader(file, code);
        while (reader._at < reader._tokens.Count)
        {
            reader.ReadNamespace("");

            // A brace that closes nothing.
            reader._at++;
        }

        return reader._classes;
    }

    private void ReadNamespace(string name)
    {
        while (_at < _tokens.Count && !Is('}'))
        {
            if (_tokens[_at].IsWord("namespace"))
            {
                _at++;
                var inner = Join(name, Dotted());
                if (Is('{'))
                {
                    _at++;
                    ReadNamespace(inner);
                }
                else
                {
                    name = inner;
                }

                _at++;
            }
            else if (IsType())
            {
                ReadType(name);
            }
            else
            {
                _at = CodeBrackets.Depth(_tokens[_at]) > 0 ? CodeBrackets.Behind(_tokens, _at) : _at + 1;
            }
        }
    }

    private void ReadType(string outer)
    {
        var isEnum = _tokens[_at].IsWord("enum");
        while (_at < _tokens.Count && TypeWords.Contains(_tokens[_at].Text, StringComparer.Ordinal))
        {
            _at++;
        }

        var name = Join(outer, _at < _tokens.Count ? _tokens[_at].Text : "");
        while (_at < _tokens.Count && !Is('{') && !Is(';'))
        {
            _at = Is('(') || Is('[') ? CodeBrackets.Behind(_tokens, _at) : _at + 1;
        }

        if (isEnum && Is('{'))
        {
            _at = CodeBrackets.Behind(_tokens, _at);
            return;
        }

        var hasBody = Is('{');
        _at++;
        var members = new List<SourceMember>();
        while (hasBody && _at < _tokens.Count && !Is('}'))
        {
            ReadMember(name, members);
        }

        _at += hasBody ? 1 : 0;
        _classes.Add(new(name, members));
    }

    private void ReadMember(string type, List<SourceMember> members)
    {
        var start = _at;
        var attributes = ReadAttributes();
        var name = "";
        while (_at < _tokens.Count && name.Length == 0)
        {
            if (IsType())
            {
                ReadType(type);
                return;
            }

            if (Is('}') || Is(';'))
            {
                break;
            }

            if (Is('=') || Is('{') || (Is('(') && NameBefore().Length > 0))
            {
                name = NameBefore();
                break;
            }

            _at = Is('(') || Is('[') ? CodeBrackets.Behind(_tokens, _at) : _at + 1;
        }

        name = name.Length > 0 ? name : NameBefore();
        ReadRest();
        members.Add(new(name, attributes, [.. _tokens.Skip(start).Take(_at - start)], new(_file, start < _tokens.Count ? _tokens[start].Line : 0)));
    }

    /// <summary>The word before the place, or before the arguments of a generic method; empty where there is none that can be a name.</summary>
    private string NameBefore()
    {
        var at = _at - 1;
        for (var depth = 0; at >= 0 && (depth > 0 || _tokens[at].IsMark('>')); at--)
        {
            depth += _tokens[at].IsMark('>') ? 1 : _tokens[at].IsMark('<') ? -1 : 0;
            if (depth == 0)
            {
                at--;
                break;
            }
        }

        return at >= 0 && _tokens[at] is { Kind: CodeTokenKind.Word } word && !Modifiers.Contains(word.Text) ? word.Text : "";
    }

    /// <summary>Parameters and body: to a semicolon, or behind a block that is the body.</summary>
    private void ReadRest()
    {
        for (var isValue = false; _at < _tokens.Count && !Is('}');)
        {
            if (Is(';'))
            {
                _at++;
                return;
            }

            var isBlock = Is('{') && !isValue;
            isValue |= Is('=');
            _at = CodeBrackets.Depth(_tokens[_at]) > 0 ? CodeBrackets.Behind(_tokens, _at) : _at + 1;
            if (isBlock && !Is('='))
            {
                return;
            }
        }
    }

    private List<string> ReadAttributes()
    {
        var names = new List<string>();
        while (Is('['))
        {
            var end = CodeBrackets.Behind(_tokens, _at);
            var depth = 0;
            for (; _at < end; _at++)
            {
                depth += CodeBrackets.Depth(_tokens[_at]);
                if (depth == 1 && (Is('[') || Is(',')) && _at + 1 < end)
                {
                    names.Add(AttributeName(_at + 1));
                }
            }
        }

        return names;
    }

    private string AttributeName(int at)
    {
        // Behind what it is for, and behind its namespace.
        while (at + 2 < _tokens.Count && (_tokens[at + 1].IsMark('.') || _tokens[at + 1].IsMark(':')))
        {
            at += 2;
        }

        var name = _tokens[at].Text;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    // "class" is also a constraint of a generic, and "record" may be a name.
    private bool IsType() =>
        _tokens[_at].Kind == CodeTokenKind.Word && TypeWords.Contains(_tokens[_at].Text, StringComparer.Ordinal)
        && _at + 1 < _tokens.Count && _tokens[_at + 1].Kind == CodeTokenKind.Word
        && !(_at > 0 && (_tokens[_at - 1].IsMark(':') || _tokens[_at - 1].IsMark(',') || _tokens[_at - 1].IsMark('.')));

    private string Dotted()
    {
        var name = "";
        while (_at < _tokens.Count && !Is('{') && !Is(';'))
        {
            name += _tokens[_at++].Text;
        }

        return name;
    }

    private bool Is(char mark) => _at < _tokens.Count && _tokens[_at].IsMark(mark);

    private static string Join(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;
}
