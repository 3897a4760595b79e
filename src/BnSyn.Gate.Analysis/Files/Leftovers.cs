using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Analysis.Files;

/// <summary>
/// Temporary files beside the files that they become. A process that is killed while it writes leaves one behind; it bears the
/// process's number, so that a later one can tell it from a file that is being written now.
/// </summary>
internal static class Leftovers
{
    private static readonly Regex Pattern = new(@"^\..+\.(?<process>[0-9]{1,9})\.tmp$", RegexOptions.CultureInvariant);

    /// <summary>The temporary file of this process for a file; named so that no reader takes it for a result.</summary>
    public static string NameFor(string file) => $".{file}.{Environment.ProcessId}.tmp";

    /// <summary>Removes the temporary files of processes that are gone. What cannot be removed harms nobody and stays.</summary>
    public static void Remove(string folder)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder, ".*.tmp").Where(IsLeftOver))
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
        }
    }

    private static bool IsLeftOver(string file) =>
        Pattern.Match(Path.GetFileName(file)) is { Success: true } match
        && !IsRunning(int.Parse(match.Groups["process"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
