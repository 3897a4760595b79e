using System.Globalization;
using System.IO.MemoryMappedFiles;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// What this process is running, in a file that stays when the process dies: its pages belong to the system. A process without a
/// folder for it keeps its notes to itself.
/// </summary>
internal static class RunNotes
{
    /// <summary>The length of a note, line end included.</summary>
    public const int NoteBytes = 512;

    /// <summary>The environment variable that names the folder to the processes that the gate starts.</summary>
    public const string Variable = "PHYSICS_GATE_NOTES";

    private const int MostNotes = 256;

    private static readonly Lock Gate = new();
    private static readonly bool[] Taken = new bool[MostNotes];
    private static MemoryMappedFile? _file;
    private static MemoryMappedViewAccessor? _view;

    /// <summary>The folder of the notes; empty where there is none.</summary>
    public static string Folder { get; private set; } = "";

    /// <summary>Opens this process's file, and takes away what processes left that are gone.</summary>
    /// <param name="folder">The folder.</param>
    public static void Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            RunningNotes.RemoveOfTheDead(folder);
            _file = MemoryMappedFile.CreateFromFile(RunningNotes.FileOf(folder, Environment.ProcessId), FileMode.Create, null, MostNotes * NoteBytes);
            _view = _file.CreateViewAccessor();
            Folder = folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Notes help to explain an end that may never come: no reason not to measure.
        }
    }

    /// <summary>Opens the file in a process that the gate started.</summary>
    public static void OpenAsChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            Open(folder);
        }
    }

    /// <summary>Takes this process's file away: it ends as it should.</summary>
    public static void Close()
    {
        lock (Gate)
        {
            _view?.Dispose();
            _file?.Dispose();
            (_view, _file) = (null, null);
        }

        if (Folder.Length > 0)
        {
            RunningNotes.Remove(Folder, Environment.ProcessId);
        }
    }

    /// <summary>What a process was running that the gate started and that has ended.</summary>
    /// <param name="process">The process's id.</param>
    /// <returns>Its notes, which are taken away.</returns>
    public static IReadOnlyList<string> Take(int process)
    {
        if (Folder.Length == 0)
        {
            return [];
        }

        var notes = RunningNotes.Read(Folder, process);
        RunningNotes.Remove(Folder, process);
        return notes;
    }

    /// <summary>Begins the note of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The note; dispose of it when the run has ended.</returns>
    public static RunNote Begin(PlannedRun run) => Begin(run.Scenario.Description.Name, run.Backend, run.Seed);

    /// <summary>Begins the note of a run.</summary>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="backend">Its backend.</param>
    /// <param name="seed">Its seed.</param>
    /// <returns>The note; dispose of it when the run has ended.</returns>
    public static RunNote Begin(string scenario, string backend, ulong seed)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{scenario}, {backend}, seed {seed}");
        lock (Gate)
        {
            var slot = Array.IndexOf(Taken, value: false);
            if (_view is not { } view || slot < 0)
            {
                return new(name, (_, _) => { }, () => { });
            }

            Taken[slot] = true;
            return new(
                name,
                (at, bytes) => Write(view, slot, at, bytes),
                () => Release(slot));
        }
    }

    /// <summary>What all processes of the gate are running, as the end of a message.</summary>
    /// <returns>Empty where nothing is.</returns>
    public static string Words() => Folder.Length == 0 ? "" : RunningNotes.Words(RunningNotes.Read(Folder));

    // The line end of a note stays, however long its text is.
    private static void Write(MemoryMappedViewAccessor view, int slot, int at, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var room = bytes.Length == NoteBytes ? NoteBytes : Math.Max(0, NoteBytes - 1 - at);
            if (room > 0)
            {
                view.SafeMemoryMappedViewHandle.WriteSpan((ulong)((slot * NoteBytes) + at), bytes[..Math.Min(bytes.Length, room)]);
            }
        }
        catch (ObjectDisposedException)
        {
            // A run that is no longer waited for.
        }
    }

    private static void Release(int slot)
    {
        lock (Gate)
        {
            Taken[slot] = false;
        }
    }
}
