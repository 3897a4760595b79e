using System.Collections;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>
/// What a build of the base sees besides its own files: the files above its folder that MSBuild, NuGet and the compiler look for, and the
/// environment, each variable of which is a property of MSBuild.
/// </summary>
internal static class BaseSurroundings
{
    private static readonly string[] LookedFor =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json",
        "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig", ".globalconfig",
    ];

    /// <summary>
    /// Names that begin so tell of a terminal, a session, a job, the command that began the build or what the gate tells its own processes,
    /// and differ where nothing else does.
    /// </summary>
    private static readonly string[] OfTheSession =
    [
        "MSBUILD", "_MSBUILD", "DOTNET_HOST_PATH", "DOTNET_CLI_", "DOTNET_NUGET_", "PWD", "OLDPWD", "SHLVL", "COLUMNS", "LINES", "TERM", "TMUX", "STY",
        "WINDOWID", "DISPLAY", "SSH_", "XDG_", "DBUS_", "VSCODE_", "INVOCATION_ID", "JOURNAL_STREAM", "GITHUB_", "RUNNER_", "ACTIONS_", "PhysicsGate", "PHYSICS_GATE_",
    ];

    /// <summary>Describes them.</summary>
    /// <param name="folder">The folder in which bases are built.</param>
    /// <param name="environment">The variables.</param>
    /// <returns>Lines in an order that does not change. Values of variables, which may be secrets, are hashed.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<string> Of(string folder, IEnumerable<DictionaryEntry> environment) =>
    [
        .. FoldersUpFrom(folder).SelectMany(above => LookedFor.Select(name => Path.Combine(above, name))).Where(File.Exists).Select(file => $"{file} {FileHash.Of(file)}"),
        "environment " + Hash(environment.Select(variable => $"{variable.Key}={variable.Value}").Where(IsNoneOfTheSession).Order(StringComparer.Ordinal)),
    ];

    private static IEnumerable<string> FoldersUpFrom(string folder)
    {
        for (var above = new DirectoryInfo(Path.GetFullPath(folder)); above is not null; above = above.Parent)
        {
            yield return above.FullName;
        }
    }

    private static bool IsNoneOfTheSession(string variable) =>
        !variable.StartsWith("_=", StringComparison.Ordinal) && !OfTheSession.Any(name => variable.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
