using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Solutions;

/// <summary>
/// What makes <c>dotnet build -t:PhysicsGate</c> of a solution run the gates of those projects that have one: MSBuild asks every project
/// for a target that it is given, and one without it is an error (MSB4057), unless the solution itself has a target of that name.
/// </summary>
internal static class SolutionHook
{
    /// <summary>What MSBuild imports into every solution of a folder.</summary>
    public const string FileName = "Directory.Solution.targets";

    /// <summary>The target, as it is in the file.</summary>
    public const string Target = """
          <!-- Runs the gate of every project of the solution that has one, and builds those alone. Written by physics-gate init. -->
          <Target Name="PhysicsGate">
            <MSBuild Projects="@(ProjectReference)" Targets="PhysicsGate" SkipNonexistentTargets="true" BuildInParallel="true"
                     Properties="BuildingSolutionFile=true; CurrentSolutionConfigurationContents=$(CurrentSolutionConfigurationContents); SolutionDir=$(SolutionDir); SolutionExt=$(SolutionExt); SolutionFileName=$(SolutionFileName); SolutionName=$(SolutionName); SolutionPath=$(SolutionPath)" />
          </Target>
        """;

    private static readonly string Whole = $"<Project>\n{Target.ReplaceLineEndings("\n")}\n</Project>\n";

    /// <summary>Writes the file, or leaves it alone where the target is in it.</summary>
    /// <param name="folder">A folder with a solution, full.</param>
    /// <returns>Whether it was written; no value where nothing may be written, with the findings that say why.</returns>
    public static Checked<Written> Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.sln").Concat(Directory.EnumerateFiles(folder, "*.slnx")).Any())
            {
                return Refused(folder, "there is no .sln and no .slnx");
            }

            if (!File.Exists(file))
            {
                AtomicFile.Write(file, Whole);
                return new(new(file, IsNew: true), []);
            }

            return File.ReadAllText(file).Contains("Name=\"PhysicsGate\"", StringComparison.Ordinal)
                ? new(new(file, IsNew: false), [])
                : Refused(folder, $"{FileName} is there and has no target PhysicsGate");
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Refused(folder, exception.Message);
        }
    }

    private static Checked<Written> Refused(string folder, string problem) =>
        new(null, [Finding.Of(RequestDiagnostics.SolutionNotPrepared, ("folder", folder), ("problem", problem))]);

    /// <summary>The file.</summary>
    /// <param name="File">Its full path.</param>
    /// <param name="IsNew">Whether it was written now.</param>
    internal sealed record Written(string File, bool IsNew);
}
