using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>The program of a backend: where it is, and how its process is started.</summary>
/// <param name="backend">The backend.</param>
/// <param name="engine">The folder of the scenarios' assembly.</param>
internal sealed class ChildProgram(ProcessBackend backend, string engine)
{
    // A program that did not answer once would take its whole time again for every other run.
    private static readonly ConcurrentDictionary<string, string> Silent = new(StringComparer.Ordinal);

    /// <summary>The folder that it runs in.</summary>
    public string Folder { get; } = Path.GetFullPath(backend.WorkingFolder, engine);

    private string Command => string.Join('\0', [Folder, backend.Program, .. backend.Arguments]);

    /// <summary>Whether it is the program of a backend.</summary>
    /// <param name="other">The backend.</param>
    /// <param name="folder">The folder of the scenarios' assembly.</param>
    public bool IsOf(ProcessBackend other, string folder) =>
        engine == folder
        && (backend with { Arguments = other.Arguments, Environment = other.Environment }) == other
        && backend.Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal)
        && backend.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).SequenceEqual(other.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal));

    /// <summary>How its process is started.</summary>
    /// <exception cref="ForeignFaultException">It is not there, or did not answer when it was started before.</exception>
    public ProcessStartInfo Start()
    {
        if (ProgramPath.Find(backend.Program, engine) is not var (program, isOfTheMachine))
        {
            throw NotStarted($"there is no program '{backend.Program}'; {(backend.Program.Contains('/', StringComparison.Ordinal) ? $"looked in {engine}" : "looked on the path")}");
        }

        if (!Directory.Exists(Folder))
        {
            throw NotStarted($"the working folder '{Folder}' does not exist");
        }

        if (Silent.TryGetValue(Command, out var before))
        {
            throw new ForeignFaultException($"it was not started again: {before}") { Kind = FaultMeasurement.ProcessSilent };
        }

        ForeignFiles.Start(program, isOfTheMachine, backend.Arguments, Folder, engine);
        var start = new ProcessStartInfo(program, backend.Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        ChildEnvironment.Scrub(start.Environment);

        // Files beside a script would be a change to the inputs while the gate runs.
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in backend.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Remembers that it did not answer: it is not started again.</summary>
    /// <param name="fault">What was waited for.</param>
    public void KeepSilent(ForeignFaultException fault) => Silent[Command] = fault.Message;

    /// <summary>The fault that there is no process.</summary>
    /// <param name="problem">Why.</param>
    public static ForeignFaultException NotStarted(string problem) => new(problem) { Kind = FaultMeasurement.ProcessNotStarted };
}
