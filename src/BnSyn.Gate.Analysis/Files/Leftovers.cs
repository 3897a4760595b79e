using System.ComponentModel;
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
    private static readonly Regex Pattern = new(@"^\..+\.(?<process>[0-9]{1,9})\.tmp\z", RegexOptions.CultureInvariant);

    // Of a process's start and of a file's time on the coarsest file systems.
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(3);

    /// <summary>The temporary file of this process for a file; named so that no reader takes it for a result.</summary>
    public static string NameFor(string file) => $".{file}.{Environment.ProcessId}.tmp";

    /// <summary>Deletes a temporary file; where that fails it is left to the next run.</summary>
    public static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
        }
    }

    /// <summary>Removes those of a folder and of the folders in it, where expected values lie beside their baseline.</summary>
    public static void RemoveBelow(string folder)
    {
        Remove(folder);
        try
        {
            Array.ForEach(Directory.GetDirectories(folder), Remove);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
        }
    }

    /// <summary>Removes the temporary files of processes that are gone. What cannot be removed is harmless and stays.</summary>
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
        && !IsWriting(int.Parse(match.Groups["process"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), File.GetLastWriteTimeUtc(file));

    // Numbers are given again, and in a container soon: a process that began after the file was written to is another one.
    private static bool IsWriting(int id, DateTime lastWrite)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.StartTime.ToUniversalTime() <= lastWrite + Resolution;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended just now, or belongs to somebody who does not tell: what it left goes the next time.
            return true;
        }
    }
}
