using System.Text;

namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>
/// Cuts C# into tokens: comments and directives are gone, strings of every form are one text, and the code in the holes of interpolated ones
/// is code. Both sides of an <c>#if</c> are there. Text that is no C# gives some tokens, and never fails.
/// </summary>
internal sealed class CodeTokens
{
    private readonly string _code;
    private readonly List<CodeToken> _tokens = [];
    private int _at;
    private int _line = 1;

    private CodeTokens(string code) => _code = code;

    /// <summary>The tokens of a file.</summary>
    /// <param name="code">The file's text.</param>
    public static IReadOnlyList<CodeToken> Of(string code)
    {
        var reader = new CodeTokens(code);
        while (reader._at < code.Length)
        {
            reader.Step();
        }

        return reader._tokens;
    }

    private void Step()
    {
        var letter = _code[_at];
        if (char.IsWhiteSpace(letter))
        {
            Pass(1);
        }
        else if (Has("//") || (letter == '#' && IsFirstInLine()))
        {
            Pass(Distance("\n"));
        }
        else if (Has("/*"))
        {
            Pass(2);
            Pass(Distance("*/"));
            Pass(2);
        }
        else if (letter == '\'')
        {
            Character();
        }
        else if (!TryText())
        {
            WordOrMark(letter);
        }
    }

    private void WordOrMark(char letter)
    {
        var (start, line) = (_at, _line);
        if (IsOfWord(letter) || (letter == '@' && IsOfWord(At(1))))
        {
            do
            {
                _at++;
            }
            while (IsOfWord(At(0)) || (char.IsAsciiDigit(letter) && At(0) == '.' && char.IsAsciiDigit(At(1))));
            _tokens.Add(new(char.IsAsciiDigit(letter) ? CodeTokenKind.Number : CodeTokenKind.Word, _code[start.._at].TrimStart('@'), line));
        }
        else
        {
            _tokens.Add(new(CodeTokenKind.Mark, letter.ToString(), line));
            _at++;
        }
    }

    private void Character()
    {
        _at++;
        while (_at < _code.Length && At(0) is not ('\'' or '\n'))
        {
            Pass(At(0) == '\\' ? 2 : 1);
        }

        Pass(At(0) == '\'' ? 1 : 0);
    }

    private bool TryText()
    {
        var (prefix, dollars, isVerbatim) = (0, 0, false);
        for (; At(prefix) is '$' or '@'; prefix++)
        {
            dollars += At(prefix) == '$' ? 1 : 0;
            isVerbatim |= At(prefix) == '@';
        }

        if (At(prefix) != '"')
        {
            return false;
        }

        var line = _line;
        _at += prefix;
        var quotes = Run('"');
        var text = new StringBuilder();
        if (quotes >= 3 && !isVerbatim)
        {
            _at += quotes;
            Raw(text, quotes, dollars);
        }
        else
        {
            _at++;
            Quoted(text, dollars > 0, isVerbatim);
        }

        _tokens.Add(new(CodeTokenKind.Text, text.ToString(), line));
        return true;
    }

    private void Quoted(StringBuilder text, bool hasHoles, bool isVerbatim)
    {
        while (_at < _code.Length)
        {
            var letter = At(0);
            var isDoubled = (letter == '"' && isVerbatim && At(1) == '"') || (hasHoles && letter is '{' or '}' && At(1) == letter);
            if (isDoubled || (letter == '\\' && !isVerbatim))
            {
                text.Append(At(1));
                Pass(2);
            }
            else if (letter == '"' || (letter == '\n' && !isVerbatim))
            {
                Pass(1);
                return;
            }
            else if (letter == '{' && hasHoles)
            {
                _at++;
                Hole(closing: 1);
            }
            else
            {
                text.Append(letter);
                Pass(1);
            }
        }
    }

    private void Raw(StringBuilder text, int quotes, int dollars)
    {
        while (_at < _code.Length)
        {
            var letter = At(0);
            if (letter == '"' && Run('"') is var found && found >= quotes)
            {
                _at += found;
                return;
            }

            if (letter == '{' && dollars > 0 && Run('{') is var braces && braces >= dollars)
            {
                _at += braces;
                Hole(dollars);
            }
            else
            {
                text.Append(letter);
                Pass(1);
            }
        }
    }

    /// <summary>The code of a hole, without its format, and then the braces that close it.</summary>
    private void Hole(int closing)
    {
        for (var depth = 0; _at < _code.Length && !(depth == 0 && (At(0) == '}' || (At(0) == ':' && At(1) != ':')));)
        {
            var before = _tokens.Count;
            if (Has("::"))
            {
                _at += 2;
                continue;
            }

            Step();
            depth += _tokens.Count > before && _tokens[^1] is { Kind: CodeTokenKind.Mark } mark ? CodeBrackets.Depth(mark) : 0;
        }

        while (_at < _code.Length && At(0) is not ('}' or '"'))
        {
            Pass(1);
        }

        for (; closing > 0 && At(0) == '}'; closing--)
        {
            _at++;
        }
    }

    private void Pass(int count)
    {
        for (; count > 0 && _at < _code.Length; count--, _at++)
        {
            _line += _code[_at] == '\n' ? 1 : 0;
        }
    }

    private int Distance(string end) => _code.IndexOf(end, _at, StringComparison.Ordinal) is >= 0 and var found ? found - _at : _code.Length - _at;

    private bool IsFirstInLine() => _code.AsSpan(0, _at).TrimEnd(" \t") is var before && (before.Length == 0 || before[^1] == '\n');

    private int Run(char letter)
    {
        var count = 0;
        while (At(count) == letter)
        {
            count++;
        }

        return count;
    }

    private bool Has(string text) => _code.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private char At(int offset) => _at + offset < _code.Length ? _code[_at + offset] : '\0';

    private static bool IsOfWord(char letter) => letter == '_' || char.IsLetterOrDigit(letter);
}
