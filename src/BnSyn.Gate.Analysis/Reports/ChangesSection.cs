using System.Text;
using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What changed in the engine since the baselines: versions of what it is made of, commits, files. It stands beside what moved.</summary>
internal static class ChangesSection
{
    private const int LongestLine = 120;

    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Changes is not { } changes)
        {
            return;
        }

        text.Append("## What changed\n\n");
        text.Append(changes.PackagesProblem.Length > 0 ? $"- packages and assemblies: {changes.PackagesProblem}\n"
            : changes.Packages.Count == 0 ? "- packages and assemblies: the same versions as the baselines'\n" : "");
        Lines(text, changes.Packages.Take(SourceHistory.MostFiles).Select(change => change.Words), "");
        text.Append(changes.Packages.Count > SourceHistory.MostFiles ? $"- {NumberText.Of((long)changes.Packages.Count - SourceHistory.MostFiles)} more packages\n" : "");
        Append(text, changes);
        text.Append(changes.OtherBaselines > 0 && changes.Since.Length > 0 ? $"- {NumberText.Of((long)changes.OtherBaselines)} baseline{(changes.OtherBaselines == 1 ? " is" : "s are")} of another commit, or name none\n" : "");
        text.Append('\n');
    }

    private static void Append(StringBuilder text, EngineChanges changes)
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

        text.Append($"- {Count(history.CommitCount, "commit")} since {EngineChanges.Short(history.Since)}, the baselines' commit{(history.CommitCount > 0 ? ":" : "")}\n");
        Lines(text, history.Commits, "  ");
        text.Append(history.CommitCount > history.Commits.Count ? $"  - {NumberText.Of((long)history.CommitCount - history.Commits.Count)} more\n" : "");
        text.Append($"- {Count(history.FileCount, "file")} of the working tree differ{(history.FileCount == 1 ? "s" : "")} from it{(history.FileCount > 0 ? ": " : "")}");
        text.Append(string.Join(", ", history.Files.Select(file => MarkdownTable.Cell(Fitted(file))))).Append($"{EngineChanges.More(history.FileCount, history.Files.Count)}\n");
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines, string indent)
    {
        foreach (var line in lines)
        {
            text.Append($"{indent}- {MarkdownTable.Cell(Fitted(line))}\n");
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
