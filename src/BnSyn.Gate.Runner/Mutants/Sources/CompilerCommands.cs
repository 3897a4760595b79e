using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Mutants.Rewriting;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>What the build of the copy is told besides its projects: to note every command line of the compiler, and to compile the switch into what is mutated.</summary>
/// <param name="folder">Full path of the folder for it.</param>
internal sealed class CompilerCommands(string folder)
{
    /// <summary>Beside a project with mutants there is a file of its name and this ending.</summary>
    private const string Mark = ".physics-gate-mutated";

    private const string Targets = $"""
        <Project>
          <ItemGroup Condition="Exists('$(MSBuildProjectFullPath){Mark}')">
            <Compile Include="$(MSBuildThisFileDirectory)PhysicsGateMutant.cs" />
          </ItemGroup>
          <Target Name="_PhysicsGateNoteCommand" AfterTargets="CoreCompile" Condition="'@(CscCommandLineArgs)' != ''">
            <ItemGroup>
              <_PhysicsGateCommand Include="$(MSBuildProjectFullPath)" />
              <_PhysicsGateCommand Include="@(CscCommandLineArgs)" />
            </ItemGroup>
            <WriteLinesToFile File="$(MSBuildThisFileDirectory)$([MSBuild]::StableStringHash('$(MSBuildProjectFullPath)$(TargetFramework)', 'Sha256')).command" Lines="@(_PhysicsGateCommand)" Overwrite="true" />
          </Target>
        </Project>

        """;

    /// <summary>Global properties that let the build read it.</summary>
    public IReadOnlyList<string> Properties { get; } =
    [
        "CustomAfterMicrosoftCommonTargets=" + Bases.BaseBuild.Escaped(Path.Combine(folder, "mutants.targets")), "ProvideCommandLineArgs=true",

        // A mutant may leave a variable unused or a comment wrong: that is no mistake here.
        "WarningsAsErrors=", "MSBuildWarningsAsErrors=", "EnforceCodeStyleInBuild=false",
    ];

    /// <summary>Writes it, without what an earlier build noted.</summary>
    public void Write()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        AtomicFile.Write(Path.Combine(folder, "mutants.targets"), Targets);
    }

    /// <summary>The projects of which the last build noted how they are compiled.</summary>
    public IReadOnlyList<CompiledProject> Projects() =>
    [
        .. Directory.GetFiles(folder, "*.command").Select(File.ReadAllLines).OrderBy(lines => lines[0], StringComparer.Ordinal).ThenBy(lines => string.Join('\n', lines), StringComparer.Ordinal)
            .Select(lines => CompiledProject.Of(lines[0], lines.Skip(1).Where(line => line.Length > 0))),
    ];

    /// <summary>Lets projects be compiled with the switch.</summary>
    /// <param name="projects">Full paths.</param>
    /// <param name="mutants">The largest number of a mutant.</param>
    public void AddSwitch(IEnumerable<string> projects, int mutants)
    {
        AtomicFile.Write(Path.Combine(folder, "PhysicsGateMutant.cs"), MutantSwitch.Source(mutants));
        foreach (var project in projects)
        {
            AtomicFile.Write(project + Mark, "");
        }
    }
}
