namespace BnSyn.Gate.Analysis.History;

/// <summary>What git keeps of a commit's runs: a line for each.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Position">Its place among the commits of the history, from 0.</param>
/// <param name="Text">The note.</param>
public sealed record HistoryNote(string Commit, long Position, string Text)
{
    /// <summary>Its lines.</summary>
    public IEnumerable<string> Lines => LinesOf(Text);

    /// <summary>The lines of a note's text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Those that are not empty.</returns>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The lines of two notes, each once and in the order of their bytes, as <c>git notes merge</c> unites them.</summary>
    /// <param name="old">A note.</param>
    /// <param name="more">Another.</param>
    /// <returns>The text of both.</returns>
    public static string Union(string old, IEnumerable<string> more) =>
        string.Concat(LinesOf(old).Concat(more).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(line => line + "\n"));
}
