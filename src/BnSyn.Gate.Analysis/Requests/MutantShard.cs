using System.Globalization;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>One of several parts of the mutants, dealt by number so that each has some of every file.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record MutantShard(int Number, int Count)
{
    /// <summary>All of them.</summary>
    public static MutantShard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/8</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part; <see langword="null"/> where it is none.</returns>
    public static MutantShard? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var number, var count]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            && which >= 1 && which <= many
            ? new(which, many)
            : null;
    }

    /// <summary>Whether a mutant is in it.</summary>
    /// <param name="mutant">The mutant's number, from 1.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(int mutant) => (mutant - 1) % Count == Number - 1;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
