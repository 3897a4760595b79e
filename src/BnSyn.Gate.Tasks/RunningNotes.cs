using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Gate.Tasks;

/// <summary>The notes that processes of the gate keep of what they are running, one file a process, named after it.</summary>
internal static class RunningNotes
{
    /// <summary>More would hide the rest of a message.</summary>
    private const int MostInWords = 4;

    /// <summary>The folder of the notes of a gate.</summary>
    /// <param name="requestFile">Its request.</param>
    public static string FolderOf(string requestFile) => requestFile + ".running";

    /// <summary>The file of a process.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="process">The process's id.</param>
    public static string FileOf(string folder, int process) => Path.Combine(folder, process.ToString(CultureInfo.InvariantCulture) + ".txt");

    /// <summary>The notes of all processes.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> Read(string folder) => [.. Files(folder).SelectMany(NotesIn)];

    /// <summary>The notes of one process.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="process">The process's id.</param>
    public static IReadOnlyList<string> Read(string folder, int process) => NotesIn(FileOf(folder, process));

    /// <summary>Notes as the end of a message; empty where there are none.</summary>
    /// <param name="notes">Any notes.</param>
    public static string Words(IReadOnlyList<string> notes) => notes.Count == 0 ? ""
        : "; running: " + string.Join("; ", notes.Take(MostInWords))
            + (notes.Count > MostInWords ? string.Format(CultureInfo.InvariantCulture, "; and {0} more", notes.Count - MostInWords) : "");

    /// <summary>How a gate ended that gave no verdict: its exit code, what it was running, and the last that it said.</summary>
    /// <param name="gate">What to call it.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="requestFile">Its request; the notes beside it go.</param>
    /// <param name="lines">What it said besides findings, in order.</param>
    public static string EndOfGate(string gate, int exitCode, string requestFile, IReadOnlyCollection<string> lines)
    {
        var folder = FolderOf(requestFile);
        var said = EndOfProcess.LastWords(lines);
        var end = $"{gate} ended with exit code {EndOfProcess.Words(exitCode)}{Words(Read(folder))}" + (said.Length > 0 ? $"; the last that it said: {said}" : "");
        RemoveOfTheDead(folder);
        return end;
    }

    /// <summary>Takes away the notes of one process, and the folder with the last of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="process">The process's id.</param>
    public static void Remove(string folder, int process) => Try(() =>
    {
        File.Delete(FileOf(folder, process));
        if (Files(folder).Length == 0)
        {
            Directory.Delete(folder);
        }
    });

    /// <summary>Takes away the notes of processes that are gone.</summary>
    /// <param name="folder">The folder.</param>
    public static void RemoveOfTheDead(string folder)
    {
        foreach (var file in Files(folder))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process))
            {
                Remove(folder, process);
            }
        }
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> NotesIn(string file)
    {
        var notes = new List<string>();
        Try(() =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                // A number that counts up has a field of its own width.
                var words = line.Split([' ', '\0'], StringSplitOptions.RemoveEmptyEntries);
                if (words.Length > 0)
                {
                    notes.Add(string.Join(" ", words));
                }
            }
        });
        return notes;
    }

    // Notes explain an end; they must not be the cause of another.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
