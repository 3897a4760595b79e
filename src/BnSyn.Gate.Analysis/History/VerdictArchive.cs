using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Finds the verdicts of earlier runs and puts them in the order in which they were measured, whatever their files are called or dated.</summary>
internal static class VerdictArchive
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Reads every verdict that a place names.</summary>
    /// <param name="place">A folder, for every <c>verdict.json</c> below it; a file; or a pattern in the last part of a path, for every match below its folder.</param>
    public static (IReadOnlyList<PastVerdict> Verdicts, IReadOnlyList<Finding> Findings) Read(string place)
    {
        IReadOnlyList<string> files;
        try
        {
            files = [.. FilesOf(place).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return ([], [None(place, exception.Message)]);
        }

        var read = files.Select(PastVerdictReader.Read).ToList();
        List<PastVerdict> verdicts =
        [
            .. read.Where(entry => entry.Value is not null).Select(entry => entry.Value!)
                .DistinctBy(verdict => verdict.ContentHash)
                .OrderBy(verdict => verdict.Content.Measured.At, StringComparer.Ordinal)
                .ThenBy(verdict => verdict.ContentHash, StringComparer.Ordinal),
        ];
        List<Finding> findings = [.. read.SelectMany(entry => entry.Findings)];
        if (verdicts.Count == 0)
        {
            findings.Add(None(place, files.Count == 0 ? "there is none" : "all are left out"));
        }

        return (verdicts, findings);
    }

    private static IEnumerable<string> FilesOf(string place)
    {
        if (Directory.Exists(place))
        {
            return Directory.EnumerateFiles(place, VerdictFile.FileName, Below);
        }

        var pattern = Path.GetFileName(place);
        return pattern.AsSpan().IndexOfAny('*', '?') < 0
            ? File.Exists(place) ? [place] : throw new FileNotFoundException("it does not exist")
            : Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(place))!, pattern, Below);
    }

    private static Finding None(string place, string problem) => Finding.Of(HistoryDiagnostics.NoHistory, ("folder", place), ("problem", problem));
}
