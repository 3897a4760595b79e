using System.ComponentModel;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>Asks git about the repository of a folder.</summary>
/// <param name="folder">A folder of a working tree.</param>
/// <param name="cancellation">Ends git.</param>
internal sealed class GitFolder(string folder, CancellationToken cancellation)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Runs git there; hooks of the repository stay out of it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it said; where there is no git, that.</returns>
    public ChildOutcome Ask(params string[] arguments) => AskWith("", arguments);

    /// <summary>The same with something on its standard input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it said.</returns>
    public ChildOutcome AskWith(string input, params string[] arguments)
    {
        try
        {
            return ChildProcess.Run(folder, input, "git", ["-c", $"core.hooksPath={Path.Combine(folder, ".no-hooks")}", .. arguments], cancellation);
        }
        catch (Win32Exception exception)
        {
            return new(-1, "", $"git cannot be started: {exception.Message}");
        }
    }

    /// <summary>The one line that git answers; <see langword="null"/> where it fails.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The line.</returns>
    public string? Line(params string[] arguments) => Ask(arguments) is { ExitCode: 0 } said ? said.Output.Trim() : null;
}
