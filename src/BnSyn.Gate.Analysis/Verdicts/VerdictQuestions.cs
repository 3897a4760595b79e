using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Refresh;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>What the terminal asks of files that a gate has written: a verdict shown, two verdicts or two baselines compared.</summary>
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

    /// <summary>Compares two verdicts, or two baselines.</summary>
    /// <param name="first">A file.</param>
    /// <param name="second">Another of the same sort.</param>
    /// <returns>What they say differently, a fact a line; or why they cannot be compared (BNG7010, BNG7011, or the codes of a broken baseline).</returns>
    public static Checked<IReadOnlyList<string>> Difference(string first, string second)
    {
        var (isFirst, isSecond) = (IsVerdict(first), IsVerdict(second));
        if (isFirst.Value is not { } before || isSecond.Value is not { } after)
        {
            return new(null, [.. isFirst.Findings, .. isSecond.Findings]);
        }

        if (before != after)
        {
            return new(null, [Finding.Of(HistoryDiagnostics.UnlikeFiles, ("first", first), ("second", second))]);
        }

        if (before == "verdict")
        {
            var (old, now) = (SavedVerdict.Read(first), SavedVerdict.Read(second));
            return new(old.Value is { } was && now.Value is { } value ? VerdictDifference.Between(was, value) : null, [.. old.Findings, .. now.Findings]);
        }

        var (accepted, other) = (BaselineReader.Read(first), BaselineReader.Read(second));
        return new(
            accepted.Value is { } one && other.Value is { } two ? BaselineDifference.Between(one.Content, two.Content) : null,
            [.. accepted.Findings, .. other.Findings]);
    }

    private static Checked<string> IsVerdict(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return new(SavedVerdict.IsOne(document.RootElement) ? "verdict" : "baseline", []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return new(null, [Finding.Of(HistoryDiagnostics.NoVerdict, ("file", file), ("problem", exception.Message)) with { Location = JsonFile.Place(file, exception) }]);
        }
    }
}
