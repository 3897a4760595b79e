using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>How the text of a property becomes a value.</summary>
internal static class PropertyParsers
{
    private static readonly char[] Separators = [';', ',', '+', ' ', '\t', '\r', '\n'];

    // A path may hold a space.
    private static readonly char[] PatternSeparators = [';', '+', ',', '\r', '\n'];

    public static PropertyParser<bool> Flag { get; } = Choice(("true", true), ("false", false));

    public static bool Text(PropertyText text, out string value)
    {
        value = text.Text;
        return true;
    }

    public static bool Names(PropertyText text, out IReadOnlyList<string> value)
    {
        value = [.. Words(text).Distinct(StringComparer.Ordinal)];
        return true;
    }

    public static bool Patterns(PropertyText text, out IReadOnlyList<string> value)
    {
        value = text.Text.Split(PatternSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return true;
    }

    /// <summary>Parts that keep their own separators escaped.</summary>
    public static bool EscapedList(PropertyText text, out IReadOnlyList<string> value)
    {
        value = text.Text.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return true;
    }

    public static PropertyParser<string> FullPath(string meaning) => (text, out value) =>
    {
        var isThere = text.Text.Length > 0;
        value = isThere ? Path.GetFullPath(text.Text) : "";
        if (!isThere)
        {
            text.Refuse(RequestDiagnostics.MissingProperty, ("meaning", meaning));
        }

        return isThere;
    };

    /// <summary>A parser that is used where another property is set.</summary>
    public static PropertyParser<T> Where<T>(string other, PropertyParser<T> set, PropertyParser<T> unset) =>
        (text, out value) => text.IsSet(other) ? set(text, out value) : unset(text, out value);

    public static bool Nothing(PropertyText text, out string value)
    {
        value = "";
        return true;
    }

    // MSBuild compares without case, so True and true are the same word to its users.
    public static PropertyParser<T> Choice<T>(params (string Name, T Value)[] choices) => (text, out value) =>
    {
        var index = Array.FindIndex(choices, choice => string.Equals(choice.Name, text.Text, StringComparison.OrdinalIgnoreCase));
        value = index >= 0 ? choices[index].Value : default!;
        if (index < 0)
        {
            text.RefuseChoice(string.Join(", ", choices.Select(choice => choice.Name)));
        }

        return index >= 0;
    };

    public static bool Instructions(PropertyText text, out InstructionSet value)
    {
        value = InstructionSet.Of(text.Text)!;
        if (value is null)
        {
            text.RefuseChoice(string.Join(", ", InstructionSet.Names()));
        }

        return value is not null;
    }

    public static bool Shard(PropertyText text, out MutantShard value)
    {
        value = (text.Text.Length > 0 ? MutantShard.Read(text.Text) : MutantShard.Whole)!;
        if (value is null)
        {
            text.RefuseChoice("a number and how many there are, such as 2/8");
        }

        return value is not null;
    }

    public static bool MutantChoices(PropertyText text, out MutantChoice value)
    {
        value = MutantChoice.None;
        foreach (var word in Words(text))
        {
            var choice = Array.Find(Enum.GetValues<MutantChoice>(), choice => choice != MutantChoice.None && string.Equals(choice.ToString(), word, StringComparison.OrdinalIgnoreCase));
            if (choice == MutantChoice.None)
            {
                text.RefuseChoice(word, "new, survivors, seen, or several of them joined by +");
                return false;
            }

            value |= choice;
        }

        return true;
    }

    public static bool ShardOfGate(PropertyText text, out GateShard? value)
    {
        value = text.Text.Length > 0 ? GateShard.Read(text.Text) : null;
        var isRight = value is not null || text.Text.Length == 0;
        if (!isRight)
        {
            text.RefuseChoice(GateShard.Valid);
        }

        return isRight;
    }

    public static PropertyParser<int> Whole(int least, int most) => (text, out value) => TryWhole(text, text.Text, least, most, "", out value);

    /// <summary>A number, or one word that means 0; the empty word where a property may be left empty.</summary>
    public static PropertyParser<int> ZeroOrWhole(string zero, int least, int most) => (text, out value) =>
    {
        value = 0;
        return string.Equals(text.Text, zero, StringComparison.OrdinalIgnoreCase)
            || TryWhole(text, text.Text, least, most, zero.Length > 0 ? $"{zero}, or " : "", out value);
    };

    /// <summary>Ascending, each once.</summary>
    public static PropertyParser<IReadOnlyList<int>> Wholes(int least, int most) => (text, out value) =>
    {
        var numbers = new SortedSet<int>();
        var isRight = true;
        foreach (var word in Words(text))
        {
            isRight &= TryWhole(text, word, least, most, "", out var number);
            numbers.Add(number);
        }

        value = [.. numbers];
        return isRight;
    };

    public static bool Seeds(PropertyText text, out IReadOnlyList<ulong> value)
    {
        var seeds = new SortedSet<ulong>();
        var isRight = true;
        foreach (var word in Words(text))
        {
            if (!ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) || !seeds.Add(seed))
            {
                text.RefuseSeed(word);
                isRight = false;
            }
        }

        value = [.. seeds];
        return isRight;
    }

    public static bool Margin(PropertyText text, out double value)
    {
        var isPercent = text.Text.EndsWith('%');
        var isNumber = double.TryParse(text.Text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = isPercent ? number / 100 : number;
        if (isNumber && value is > 0 and <= 1)
        {
            return true;
        }

        text.RefuseChoice("a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1");
        return false;
    }

    public static bool Budget(PropertyText text, out TimeSpan value)
    {
        if (double.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2)
        {
            value = TimeSpan.FromSeconds(seconds);
            return true;
        }

        if (text.Text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text.Text, CultureInfo.InvariantCulture, out value) && value > TimeSpan.Zero)
        {
            return true;
        }

        text.Refuse(RequestDiagnostics.MalformedTimeBudget, ("value", text.Text));
        value = default;
        return false;
    }

    public static bool Inputs(PropertyText text, out IReadOnlyList<EngineInput> value)
    {
        var isRead = Lines(text, out var lines);
        var inputs = lines.Select(EngineInput.Read).ToList();
        if (inputs.IndexOf(null) is >= 0 and var bad)
        {
            text.Refuse(RequestDiagnostics.ListUnreadable, ("file", text.Text), ("problem", $"'{lines[bad]}' is not a hash, size, time, name and path separated by tabs"));
            isRead = false;
        }

        value = [.. inputs.OfType<EngineInput>()];
        return isRead;
    }

    public static bool Lines(PropertyText text, out IReadOnlyList<string> value)
    {
        value = [];
        if (text.Text.Length == 0)
        {
            return true;
        }

        try
        {
            value = [.. File.ReadAllLines(text.Text).Select(line => line.Trim()).Where(line => line.Length > 0)];
            return true;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            text.Refuse(RequestDiagnostics.ListUnreadable, ("file", text.Text), ("problem", exception.Message));
            return false;
        }
    }

    private static string[] Words(PropertyText text) => text.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool TryWhole(PropertyText text, string word, int least, int most, string orElse, out int value)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
        {
            return true;
        }

        text.RefuseChoice(word, FormattableString.Invariant($"{orElse}a whole number from {least} to {most}"));
        return false;
    }
}
