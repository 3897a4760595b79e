using System.Text;
using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What changed in the engine since the baselines: versions of what it is made of, commits, files. It stands beside what moved.</summary>
internal static class ChangesSection
{
    private const int LongestLine = 120;

    private const int MostUncommitted = 5;

    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Changes is not { } changes)
        {
            return;
        }

        text.Append("## What changed\n\n");

        // What somebody is at work on explains most, and is in no commit's message.
        var uncommitted = (changes.History?.Uncommitted ?? []).Take(MostUncommitted).Select(file => MarkdownTable.Cell(Fitted(file))).ToList();
        text.Append(uncommitted.Count > 0 ? $"- changed and not committed: {string.Join(", ", uncommitted)}{EngineChanges.More(changes.History!.UncommittedCount, uncommitted.Count)}\n" : "");
        text.Append(changes.PackagesProblem.Length > 0 ? $"- packages and assemblies: {changes.PackagesProblem}\n"
            : changes.Packages.Count == 0 ? "- packages and assemblies: the same versions as the baselines'\n" : "");
        Lines(text, changes.Packages.Take(SourceHistory.MostFiles).Select(change => change.Words));
        text.Append(changes.Packages.Count > SourceHistory.MostFiles ? $"- {NumberText.Of((long)changes.Packages.Count - SourceHistory.MostFiles)} more packages\n" : "");
        text.Append(changes.OtherBaselines > 0 && changes.Since.Length > 0 ? $"- {NumberText.Of((long)changes.OtherBaselines)} baseline{(changes.OtherBaselines == 1 ? " is" : "s are")} of another commit or of none\n" : "");
        Append(text, changes, input);
        text.Append('\n');
    }

    // The page has its pictures right below; report.md folds the section as a whole, and where nothing moved it counts.
    private static void Append(StringBuilder text, EngineChanges changes, ReportInput input)
    {
        if (changes.History is not { } history)
        {
            return;
        }

        if (history.Problem.Length > 0)
        {
            text.Append($"- commits and files: not known, {MarkdownTable.Cell(history.Problem)}\n");
            return;
        }

        text.Append($"- {Count(history.CommitCount, "commit")} since {EngineChanges.Short(history.Since)}, the baselines' commit; {Count(history.FileCount, "file")} of the working tree differ{(history.FileCount == 1 ? "s" : "")} from it\n");
        if (history.CommitCount + history.FileCount == 0 || (input.IsShort && input.Result.Verdict == Verdict.Passed))
        {
            return;
        }

        text.Append(input.IsShort ? "" : "\n<details><summary>Commits and files</summary>\n\n");
        Lines(text, history.Commits);
        text.Append(history.CommitCount > history.Commits.Count ? $"- {NumberText.Of((long)history.CommitCount - history.Commits.Count)} more\n" : "");
        text.Append(history.FileCount > 0 ? $"- files: {string.Join(", ", history.Files.Select(file => MarkdownTable.Cell(Fitted(file))))}{EngineChanges.More(history.FileCount, history.Files.Count)}\n" : "");
        text.Append(input.IsShort ? "" : "\n</details>\n");
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append($"- {MarkdownTable.Cell(Fitted(line))}\n");
        }
    }

    private static string Fitted(string line)
    {
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var kept = line[..LongestLine];
        return (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept) + "…";
    }

    private static string Count(int count, string word) => $"{NumberText.Of((long)count)} {word}{(count == 1 ? "" : "s")}";
}
