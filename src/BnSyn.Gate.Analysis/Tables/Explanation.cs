using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>What a code means, for the terminal.</summary>
public static class Explanation
{
    /// <summary>Explains a code.</summary>
    /// <param name="code">The code, in any case, with its letters or without: <c>BNG3011</c>, <c>bng3011</c>, <c>3011</c>.</param>
    /// <returns>Title, message, remedy and page; <see langword="null"/> where no code is called so.</returns>
    public static string? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var row = DiagnosticTable.All.FirstOrDefault(row =>
            string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase) || row.Code.AsSpan(3).SequenceEqual(code));
        return row is null ? null : $"""
            {row.Code}: {row.Title} ({SeverityWord.Of(row.Severity)}; verdict: {DiagnosticWords.VerdictOf(row)})

            {row.Template}

            {row.Remedy}

            {row.HelpLink}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>The codes that begin as this one does, or one of each thousand where there are none.</summary>
    /// <param name="code">What is no code.</param>
    /// <returns>Codes with their titles, to choose from.</returns>
    public static IReadOnlyList<string> Near(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var alike = new[] { 3, 2 }
            .Where(length => digits.Length >= length)
            .Select(length => DiagnosticTable.All.Where(row => row.Code.AsSpan(3).StartsWith(digits.AsSpan(0, length))).ToList())
            .FirstOrDefault(rows => rows.Count > 0);
        return [.. (alike ?? [.. DiagnosticTable.All.DistinctBy(row => row.Code[3])]).Select(row => $"{row.Code} {row.Title}")];
    }
}
