using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Finds the verdicts of earlier runs in files, and reads one after the other: no more than a few are in memory at once.</summary>
internal static class VerdictArchive
{
    private const int AtOnce = 64;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Reads every verdict that a place names.</summary>
    /// <param name="place">A folder, for every <c>verdict.json</c> below it; a file; or a pattern in the last part of a path, for every match below its folder.</param>
    /// <param name="take">Given each file and its verdict, in the order of the files' names.</param>
    /// <param name="isIndexed">Whether a folder keeps an index of what was read.</param>
    /// <returns>Files that are left out, and whether there is none.</returns>
    public static IReadOnlyList<Finding> Read(string place, Action<string, PastVerdict> take, bool isIndexed = true)
    {
        List<string> files;
        try
        {
            files = [.. FilesOf(place).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [None(place, exception.Message)];
        }

        using var index = isIndexed && Directory.Exists(place) && files.Count > 0 ? VerdictIndex.Open(Path.GetFullPath(place)) : null;
        var (findings, count) = (new List<Finding>(), 0);
        foreach (var some in files.Chunk(AtOnce))
        {
            var facts = some.Select(file => FileFacts.Of(file, place)).ToArray();
            var read = Array.ConvertAll(facts, file => index?.Of(file));
            Parallel.For(0, some.Length, at => read[at] ??= PastVerdictReader.Read(some[at]));
            for (var at = 0; at < some.Length; at++)
            {
                index?.Keep(facts[at], read[at]!);
                findings.AddRange(read[at]!.Findings);
                if (read[at]!.Value is { } verdict)
                {
                    count++;
                    take(some[at], verdict);
                }
            }
        }

        index?.Close();
        if (count == 0)
        {
            findings.Add(None(place, files.Count == 0 ? "there is none" : "all are left out"));
        }

        return findings;
    }

    /// <summary>Says that a place has no history.</summary>
    public static Finding None(string place, string problem) => Finding.Of(HistoryDiagnostics.NoHistory, ("folder", place), ("problem", problem));

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
}
