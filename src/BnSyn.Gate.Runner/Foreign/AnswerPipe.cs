using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>What comes from a process, as lines and as bytes that a line has announced. It never holds more than was announced and came.</summary>
/// <param name="stream">The standard output of the process.</param>
internal sealed class AnswerPipe(Stream stream)
{
    /// <summary>The longest line, in bytes, its end not counted.</summary>
    public const int LongestLine = 1 << 20;

    private const int Chunk = 1 << 16;

    private byte[] _buffer = new byte[Chunk];
    private int _start;
    private int _end;

    /// <summary>Reads a line.</summary>
    /// <returns>The line without its end, valid until the next call; <see langword="null"/> where nothing comes any more.</returns>
    /// <exception cref="ForeignFaultException">It is too long, or ends in the middle.</exception>
    public ReadOnlyMemory<byte>? ReadLine()
    {
        for (var searched = 0; ;)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + at);
                _start += searched + at + 1;
                return line;
            }

            searched = _end - _start;
            if (searched > LongestLine)
            {
                throw Garbled(string.Create(CultureInfo.InvariantCulture, $"a line is longer than {LongestLine} bytes"));
            }

            if (!Fill())
            {
                return searched == 0 ? null : throw Garbled($"it ended in the middle of a line: {Quoted(_buffer.AsSpan(_start, searched))}");
            }
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="count">How many, not negative.</param>
    /// <returns>Them; fewer where nothing comes any more.</returns>
    public byte[] ReadBytes(int count)
    {
        // Grows with what comes: an announcement alone takes no memory.
        var bytes = new byte[Math.Min(count, Chunk)];
        var have = Math.Min(count, _end - _start);
        _buffer.AsSpan(_start, have).CopyTo(bytes);
        _start += have;
        while (have < count)
        {
            if (have == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            }

            var more = stream.Read(bytes, have, bytes.Length - have);
            if (more == 0)
            {
                return bytes[..have];
            }

            have += more;
        }

        return bytes;
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>What came before it: at most the first part; empty where nothing did.</returns>
    public string RestUntilEnd()
    {
        var rest = "";
        while (_end > _start || Fill())
        {
            rest = rest.Length > 0 ? rest : Quoted(_buffer.AsSpan(_start, _end - _start));
            _start = _end;
        }

        return rest;
    }

    /// <summary>Bytes as a message shows them: the first of them, on one line.</summary>
    public static string Quoted(ReadOnlySpan<byte> bytes)
    {
        const int Shown = 120;
        var text = System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Shown)]);
        var printable = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).TrimEnd();
        return bytes.Length > Shown ? $"'{printable}...'" : $"'{printable}'";
    }

    /// <summary>The fault that what came is no answer.</summary>
    public static ForeignFaultException Garbled(string problem) => new(problem) { Kind = FaultMeasurement.ProcessGarbled };

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }
}
