using System.Text;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>
/// How a record spells a mutant: <c>file member id commit outcome</c>, and behind <c>seen</c> the scenario and the code. Each line says all
/// of itself, so that lines of several records may be put together in any order.
/// </summary>
internal static class RecordedMutantLine
{
    private static readonly (RecordedOutcome Outcome, string Word)[] Words =
    [
        (RecordedOutcome.NotReached, "not-reached"),
        (RecordedOutcome.PassesPart, "passes-part"),
        (RecordedOutcome.Survives, "survives"),
        (RecordedOutcome.Seen, "seen"),
    ];

    /// <summary>Writes a line.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <returns>The line without its end.</returns>
    public static string Write(RecordedMutant mutant)
    {
        string[] always = [mutant.File, mutant.Member, mutant.Id, mutant.Commit, Array.Find(Words, row => row.Outcome == mutant.Outcome).Word];
        return string.Join(' ', (mutant.Outcome == RecordedOutcome.Seen ? [.. always, mutant.Scenario, mutant.Code] : always).Select(Escaped));
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The mutant, or in a few words why it is none.</returns>
    public static (RecordedMutant? Mutant, string Problem) Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string?[] fields = [.. line.Split(' ').Select(Plain)];
        if (fields.Length < 5)
        {
            return (null, $"a line has 5 fields or 7, this one {fields.Length}");
        }

        var place = Array.FindIndex(Words, row => row.Word == fields[4]);
        if (place < 0)
        {
            return (null, $"'{fields[4]}' is none of {string.Join(", ", Words.Select(row => row.Word))}");
        }

        var outcome = Words[place].Outcome;
        var needed = outcome == RecordedOutcome.Seen ? 7 : 5;
        return fields.Length != needed ? (null, $"a line with '{fields[4]}' has {needed} fields, this one {fields.Length}")
            : Array.Exists(fields, string.IsNullOrEmpty) ? (null, "a field is empty, or a % in it is not followed by two hexadecimal digits")
            : (new(fields[0]!, fields[1]!, fields[2]!, fields[3]!, outcome, needed == 7 ? fields[5]! : "", needed == 7 ? fields[6]! : ""), "");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter is ' ' or '%' || char.IsControl(letter) ? escaped.Append('%').Append(Convert.ToHexString([(byte)letter])) : escaped.Append(letter);
        }

        return escaped.ToString();
    }

    // A control character has no more than two digits.
    private static string? Plain(string field)
    {
        var parts = field.Split('%');
        var plain = new StringBuilder(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            if (part.Length < 2 || !char.IsAsciiHexDigit(part[0]) || !char.IsAsciiHexDigit(part[1]))
            {
                return null;
            }

            plain.Append((char)Convert.FromHexString(part[..2])[0]).Append(part[2..]);
        }

        return plain.ToString();
    }
}
