using System.Text;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>What editors, merges, transfers and disks do to a text file.</summary>
internal static class ByteMutations
{
    public static readonly Func<byte[], Random, byte[]>[] All =
    [
        FlipBits,
        Overwrite,
        (text, random) => text[..random.Next(text.Length)],
        (text, random) => text[random.Next(text.Length)..],
        (text, random) => EditLines(text, lines => lines.RemoveAt(random.Next(lines.Count))),
        (text, random) => EditLines(text, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
        (text, random) => EditLines(text, lines => lines.Insert(random.Next(lines.Count), "<<<<<<< HEAD")),
        DuplicateLine,
        SwapLines,
        (text, _) => [0xEF, 0xBB, 0xBF, .. text],
        (text, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(text)),
        (text, _) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\n", "\r\n", StringComparison.Ordinal)),
        (text, random) => Insert(text, random, [0xC3, 0x28]),
        (text, random) => Insert(text, random, [0xED, 0xA0, 0x80]),
        (text, random) => Insert(text, random, Encoding.ASCII.GetBytes("\\ud800")),
        (text, random) => Insert(text, random, new byte[16]),
        (text, random) => Insert(text, random, Encoding.ASCII.GetBytes(new string('[', 10_000))),
        (text, random) => Insert(text, random, Encoding.ASCII.GetBytes(new string('9', 400))),
        (text, random) => Insert(text, random, Encoding.ASCII.GetBytes("/* a comment */")),
        (text, random) => ReplaceNumber(text, random, "1e999"),
        (text, random) => ReplaceNumber(text, random, "NaN"),
        (text, random) => ReplaceNumber(text, random, "-Infinity"),
        (text, random) => ReplaceNumber(text, random, "18446744073709551616"),
        (text, _) => [.. text, .. text],
        (_, random) => Bytes(random, random.Next(200)),
    ];

    private static byte[] FlipBits(byte[] text, Random random)
    {
        byte[] changed = [.. text];
        for (var i = random.Next(3); i >= 0; i--)
        {
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        }

        return changed;
    }

    private static byte[] Overwrite(byte[] text, Random random)
    {
        byte[] changed = [.. text];
        var at = random.Next(text.Length);
        Bytes(random, Math.Min(random.Next(1, 20), text.Length - at)).CopyTo(changed, at);
        return changed;
    }

    private static byte[] DuplicateLine(byte[] text, Random random) => EditLines(text, lines =>
    {
        var at = random.Next(lines.Count);
        lines.Insert(at, lines[at]);
    });

    private static byte[] SwapLines(byte[] text, Random random) => EditLines(text, lines =>
    {
        var (first, second) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[first], lines[second]) = (lines[second], lines[first]);
    });

    private static byte[] EditLines(byte[] text, Action<List<string>> edit)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(text).Split('\n')];
        edit(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] ReplaceNumber(byte[] text, Random random, string number)
    {
        var start = Array.FindIndex(text, random.Next(text.Length), value => value is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return text;
        }

        var end = start;
        while (end < text.Length && "0123456789+-.eE".Contains((char)text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return [.. text[..start], .. Encoding.ASCII.GetBytes(number), .. text[end..]];
    }

    private static byte[] Insert(byte[] text, Random random, byte[] what)
    {
        var at = random.Next(text.Length);
        return [.. text[..at], .. what, .. text[at..]];
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
