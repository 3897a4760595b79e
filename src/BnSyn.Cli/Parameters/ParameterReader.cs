using System.Text.Json;

namespace BnSyn.Cli.Parameters;

/// <summary>Walks the JSON of a parameter file token by token, so that every complaint has a line and a column.</summary>
internal ref struct ParameterReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _path;
    private Utf8JsonReader _reader;
    private long _nameStart;

    internal ParameterReader(ReadOnlySpan<byte> bytes, string path)
    {
        _bytes = bytes;
        _path = path;
        _reader = new Utf8JsonReader(bytes);
    }

    internal RunRequest ReadFile()
    {
        var request = new RunRequest();
        bool found = false;
        _reader.Read();
        RequireObject("the file");
        while (NextName(out string name))
        {
            if (name != "params")
            {
                _reader.Skip();
                continue;
            }

            if (found)
            {
                throw ErrorAtName("duplicate key 'params'");
            }

            found = true;
            RequireObject("'params'");
            request = ReadSection("", request);
        }

        // Anything but white space after the object is an error of the file, found by reading on.
        _reader.Read();
        return found ? request : throw Error("no key 'params'; expected an object with the key 'params'");
    }

    private RunRequest ReadSection(string section, RunRequest request)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextName(out string name))
        {
            string fullName = section.Length == 0 ? $"params.{name}" : $"params.{section}.{name}";
            if (!seen.Add(name))
            {
                throw ErrorAtName($"duplicate parameter '{fullName}'");
            }

            if (ParameterTable.SectionsIn(section).FirstOrDefault(inner => inner.Name == name) is { } inner)
            {
                RequireObject($"'{fullName}'");
                request = ReadSection(inner.Path, inner.Enter(request));
                continue;
            }

            ParameterRow row = ParameterTable.RowsIn(section).FirstOrDefault(row => row.Name == name)
                ?? throw ErrorAtName($"unknown parameter '{fullName}'; valid: {string.Join(", ", ParameterTable.NamesIn(section))}");
            request = row.Set(request, ReadNumber(row, fullName));
        }

        return request;
    }

    /// <summary>Moves to the value of the next property, or past the end of the object.</summary>
    private bool NextName(out string name)
    {
        _reader.Read();
        bool more = _reader.TokenType == JsonTokenType.PropertyName;
        name = more ? _reader.GetString()! : string.Empty;
        if (more)
        {
            _nameStart = _reader.TokenStartIndex;
            _reader.Read();
        }

        return more;
    }

    private readonly double ReadNumber(ParameterRow row, string fullName)
    {
        string expected = row.IsInteger ? "an integer" : "a finite number";
        if (_reader.TokenType != JsonTokenType.Number)
        {
            throw Error($"'{fullName}' must be {expected}, got {Describe(_reader.TokenType)}");
        }

        string text = System.Text.Encoding.UTF8.GetString(_reader.ValueSpan);
        if (row.IsInteger)
        {
            // Within ±2^31 - 1 for counts that are an int, and far inside the exact integers of a double for the rest.
            long limit = row.IsCount ? int.MaxValue : 1L << 52;
            return _reader.TryGetInt64(out long integer) && integer >= -limit && integer <= limit
                ? integer
                : throw Error($"'{fullName}' must be an integer between -{limit} and {limit}, got {text}");
        }

        return _reader.TryGetDouble(out double number) && double.IsFinite(number)
            ? number
            : throw Error($"'{fullName}' must be {expected}, got {text}");
    }

    private readonly void RequireObject(string what)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Error($"{what} must be an object, got {Describe(_reader.TokenType)}");
        }
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };

    private readonly UsageException Error(string message) => ErrorAt(_reader.TokenStartIndex, message);

    private readonly UsageException ErrorAtName(string message) => ErrorAt(_nameStart, message);

    private readonly UsageException ErrorAt(long position, string message)
    {
        ReadOnlySpan<byte> before = _bytes[..(int)position];
        int line = before.Count((byte)'\n') + 1;
        int column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new UsageException($"{_path}({line},{column}): {message}");
    }
}
