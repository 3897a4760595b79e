using System.Text;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>
/// How a record spells a mutant below the line with its file: a space, <c>member id commit outcome</c>, and behind <c>seen</c> the scenario
/// and the code.
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
        string[] always = [mutant.Member, mutant.Id, mutant.Commit, Array.Find(Words, row => row.Outcome == mutant.Outcome).Word];
        return " " + string.Join(' ', (mutant.Outcome == RecordedOutcome.Seen ? [.. always, mutant.Scenario, mutant.Code] : always).Select(Escaped));
    }

    /// <summary>Writes the line above the mutants of a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The line without its end.</returns>
    public static string WriteFile(string file) => Escaped(file);

    /// <summary>Reads the line above the mutants of a file.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The file; <see langword="null"/> where the line is none.</returns>
    public static string? ReadFile(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length > 0 && !line.Contains(' ', StringComparison.Ordinal) ? Plain(line) : null;
    }

    /// <summary>Whether a line is to be read as that of a mutant.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsMutant(string line) => line.StartsWith(' ');

    /// <summary>Reads the line of a mutant.</summary>
    /// <param name="file">The file that it is below.</param>
    /// <param name="line">The line without its end.</param>
    /// <returns>The mutant, or in a few words why it is none.</returns>
    public static (RecordedMutant? Mutant, string Problem) Read(string file, string line)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(line);
        string?[] fields = [.. line[1..].Split(' ').Select(Plain)];
        if (fields.Length < 4)
        {
            return (null, $"a mutant has 4 fields or 6, this one {fields.Length}");
        }

        var place = Array.FindIndex(Words, row => row.Word == fields[3]);
        if (place < 0)
        {
            return (null, $"'{fields[3]}' is none of {string.Join(", ", Words.Select(row => row.Word))}");
        }

        var outcome = Words[place].Outcome;
        var needed = outcome == RecordedOutcome.Seen ? 6 : 4;
        return fields.Length != needed ? (null, $"a mutant with '{fields[3]}' has {needed} fields, this one {fields.Length}")
            : Array.Exists(fields, string.IsNullOrEmpty) ? (null, "a field is empty, or a % in it is not followed by two hexadecimal digits")
            : (new(file, fields[0]!, fields[1]!, fields[2]!, outcome, needed == 6 ? fields[4]! : "", needed == 6 ? fields[5]! : ""), "");
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
