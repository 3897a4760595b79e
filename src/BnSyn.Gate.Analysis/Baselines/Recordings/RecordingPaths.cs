using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>Where the rows of recordings lie: in a folder beside the baseline that bears the scenario's name, a file for each seed.</summary>
internal static class RecordingPaths
{
    /// <summary>What every such file ends with.</summary>
    public const string Extension = ".csv";

    private static readonly Regex Name = new("^[a-z0-9]+([_-][a-z0-9]+)*\\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a name is safe as a part of a file's name: what a baseline says must not lead out of its folder.</summary>
    public static bool IsName(string name) => Name.IsMatch(name);

    /// <summary>The folder of a baseline's files, whether it exists or not.</summary>
    /// <param name="baseline">The baseline's path.</param>
    public static string FolderOf(string baseline) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(baseline))!, Path.GetFileNameWithoutExtension(baseline));

    /// <summary>The file of a recording.</summary>
    /// <param name="baseline">The baseline's path.</param>
    /// <param name="name">The field or series.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="environmentClass">The class of machines whose values differ from the baseline's own; empty for these.</param>
    public static string FileOf(string baseline, string name, ulong seed, string environmentClass) => Path.Combine(
        FolderOf(baseline), $"{name}.{NumberText.Of(seed)}{(environmentClass.Length == 0 ? "" : "." + Safe(environmentClass))}{Extension}");

    /// <summary>The files that are there, sorted.</summary>
    /// <param name="folder">A folder of such files.</param>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*" + Extension).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // A folder that is not there has no files.
            return [];
        }
    }

    // The names of classes hold no other characters today; a file system must not decide what comes tomorrow.
    private static string Safe(string environmentClass) =>
        string.Concat(environmentClass.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '-'));
}
