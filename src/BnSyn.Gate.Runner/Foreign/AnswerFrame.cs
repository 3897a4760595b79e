using System.Globalization;
using System.Runtime.InteropServices;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>Values that an answer holds as bytes.</summary>
internal sealed class AnswerFrame
{
    /// <summary>The most bytes of one frame.</summary>
    public const int MostBytes = 1 << 30;

    private readonly byte[] _bytes;

    private AnswerFrame(string kind, string name, string type, int columns, byte[] bytes) =>
        (Kind, Name, Type, Columns, _bytes) = (kind, name, type, columns, bytes);

    /// <summary><c>state</c>, <c>samples</c>, <c>field</c> or <c>series</c>.</summary>
    public string Kind { get; }

    /// <summary>The name of the quantity.</summary>
    public string Name { get; }

    /// <summary><c>f64</c>, <c>f32</c>, <c>i32</c>, <c>i64</c> or <c>bool</c>.</summary>
    public string Type { get; }

    /// <summary>Of a series: values in a row, the time among them; else 1.</summary>
    public int Columns { get; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The values of <c>f64</c>.</summary>
    public ReadOnlySpan<double> Doubles => MemoryMarshal.Cast<byte, double>(_bytes);

    /// <summary>Reads a frame behind its line.</summary>
    /// <param name="head">The line that announces it.</param>
    /// <param name="kinds">The kinds that the answer may hold.</param>
    /// <param name="pipe">Where the bytes come from.</param>
    public static AnswerFrame Read(AnswerLine head, IReadOnlyList<string> kinds, AnswerPipe pipe)
    {
        var kind = head.Text("frame");
        if (!kinds.Contains(kind, StringComparer.Ordinal))
        {
            throw AnswerPipe.Garbled($"its answer holds a frame of the kind '{kind}'; valid here: {(kinds.Count > 0 ? string.Join(", ", kinds) : "none")}");
        }

        if (kind == "series")
        {
            head.HasOnly("id", "frame", "name", "type", "bytes", "columns");
        }
        else
        {
            head.HasOnly("id", "frame", "name", "type", "bytes");
        }

        var (name, type) = (head.Text("name"), head.Text("type"));
        var size = SizeOf(type);
        if (size == 0 || (kind != "state" && type != "f64"))
        {
            throw AnswerPipe.Garbled($"the frame '{name}' has the type '{type}'; valid: {(kind == "state" ? "f64, f32, i32, i64, bool" : "f64")}");
        }

        var columns = kind == "series" ? (int)head.Whole("columns", 2, 1 << 16) : 1;
        var bytes = (int)head.Whole("bytes", 0, MostBytes);
        if (bytes % (size * columns) != 0)
        {
            throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"the frame '{name}' has {bytes} bytes, which are no whole number of values of {type}{(columns > 1 ? $" in rows of {columns}" : "")}"));
        }

        var came = pipe.ReadBytes(bytes);
        if (came.Length < bytes)
        {
            throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"it ended in the frame '{name}': {came.Length} of {bytes} bytes came"));
        }

        if (type == "bool" && came.AsSpan().IndexOfAnyExcept((byte)0, (byte)1) is >= 0 and var at)
        {
            throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"the frame '{name}' of bool holds the byte {came[at]}; valid: 0, 1"));
        }

        if (!BitConverter.IsLittleEndian)
        {
            for (var start = 0; start < came.Length; start += size)
            {
                came.AsSpan(start, size).Reverse();
            }
        }

        return new(kind, name, type, columns, came);
    }

    /// <summary>Writes the values to a state under their name.</summary>
    public void WriteTo(IStateSink sink)
    {
        switch (Type)
        {
            case "f64":
                sink.Write(Name, Doubles);
                break;
            case "f32":
                sink.Write(Name, MemoryMarshal.Cast<byte, float>(_bytes));
                break;
            case "i32":
                sink.Write(Name, MemoryMarshal.Cast<byte, int>(_bytes));
                break;
            case "i64":
                sink.Write(Name, MemoryMarshal.Cast<byte, long>(_bytes));
                break;
            default:
                sink.Write(Name, MemoryMarshal.Cast<byte, bool>(_bytes));
                break;
        }
    }

    /// <summary>Reports the values of a field or a series.</summary>
    public void WriteTo(IRecordingSink sink)
    {
        if (Kind == "field")
        {
            sink.Field(Name, Doubles);
            return;
        }

        for (var row = Doubles; row.Length > 0; row = row[Columns..])
        {
            sink.Sample(Name, row[0], row[1..Columns]);
        }
    }

    private static int SizeOf(string type) => type switch
    {
        "f64" or "i64" => 8,
        "f32" or "i32" => 4,
        "bool" => 1,
        _ => 0,
    };
}
