using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Refresh;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>What the terminal asks of files that a gate has written: a verdict shown, two verdicts, two baselines or two profiles compared.</summary>
public static class VerdictQuestions
{
    /// <summary>The scenarios of a verdict, in its order.</summary>
    /// <param name="file">A <c>verdict.json</c>.</param>
    public static Checked<IReadOnlyList<string>> Scenarios(string file)
    {
        var saved = SavedVerdict.Read(file);
        return new(saved.Value is { } verdict ? [.. verdict.Document.Scenarios.Select(scenario => scenario.Name)] : null, saved.Findings);
    }

    /// <summary>Shows a verdict.</summary>
    /// <param name="file">A <c>verdict.json</c>.</param>
    /// <param name="scenario">A scenario of it; <see langword="null"/> for the whole run.</param>
    /// <returns>Lines for a terminal; the empty text where there is no such scenario; or why the file is no verdict (BNG7010).</returns>
    public static Checked<string> Show(string file, string? scenario)
    {
        var saved = SavedVerdict.Read(file);
        return new(saved.Value is not { } verdict ? null : scenario is null ? VerdictText.Of(verdict) : VerdictText.Of(verdict, scenario) ?? "", saved.Findings);
    }

    /// <summary>Compares two verdicts, two baselines, or two profiles.</summary>
    /// <param name="first">A file.</param>
    /// <param name="second">Another of the same sort.</param>
    /// <returns>What they say differently, a fact a line; or why they cannot be compared (BNG4022, BNG7010, BNG7011, or the codes of a broken baseline).</returns>
    public static Checked<IReadOnlyList<string>> Difference(string first, string second)
    {
        var (one, other) = (Content(first), Content(second));
        if (one.Value is not { } before || other.Value is not { } after)
        {
            return new(null, [.. one.Findings, .. other.Findings]);
        }

        return before.Sort != after.Sort ? new(null, [Finding.Of(HistoryDiagnostics.UnlikeFiles, ("first", first), ("second", second))])
            : before.Sort == FileSort.Verdict ? Between(SavedVerdict.Read(first, before.Bytes), SavedVerdict.Read(second, after.Bytes), VerdictDifference.Between)
            : before.Sort == FileSort.Profile ? Between(ProfileFile.Read(first, before.Bytes), ProfileFile.Read(second, after.Bytes), ProfileDifference.Between)
            : Between(BaselineReader.ReadWhole(first, before.Bytes), BaselineReader.ReadWhole(second, after.Bytes), (old, now) => BaselineDifference.Between(old.Content, now.Content));
    }

    private static Checked<IReadOnlyList<string>> Between<T>(Checked<T> before, Checked<T> after, Func<T, T, IReadOnlyList<string>> difference)
        where T : class =>
        new(before.Value is { } old && after.Value is { } now ? difference(old, now) : null, [.. before.Findings, .. after.Findings]);

    // Read once: what is told of a file is told of the bytes that were looked at first.
    private static Checked<FileContent> Content(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            using var document = JsonDocument.Parse(bytes);
            return new(new(bytes, SortOf(document.RootElement)), []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return new(null, [SavedVerdict.None(file, exception.Message, exception)]);
        }
    }

    private static FileSort SortOf(JsonElement root) =>
        SavedVerdict.IsOne(root) ? FileSort.Verdict : ProfileFile.IsOne(root) ? FileSort.Profile : FileSort.Baseline;

    private enum FileSort
    {
        Verdict,
        Profile,
        Baseline,
    }

    private sealed record FileContent(byte[] Bytes, FileSort Sort);
}
