using BnSyn.Gate.Runner.Solutions;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>What <c>init</c> writes, and what it leaves alone; the package tests build solutions with it.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class InitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    private string Targets => Path.Combine(_folder, SolutionHook.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Engine.sln")]
    [InlineData("Engine.slnx")]
    public void The_target_is_written_once_and_the_second_call_leaves_it_alone(string solution)
    {
        File.WriteAllText(Path.Combine(_folder, solution), "");

        Assert.EndsWith("written; commit it", GateProcess.Run("init", _folder).EndsWith(0).Output.TrimEnd(), StringComparison.Ordinal);
        var written = File.ReadAllText(Targets);
        Assert.EndsWith("has the target PhysicsGate", GateProcess.Run("init", _folder).EndsWith(0).Output.TrimEnd(), StringComparison.Ordinal);

        Assert.Equal(written, File.ReadAllText(Targets));
        Assert.Contains("SkipNonexistentTargets=\"true\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_users_own_is_left_alone_as_BNG1023()
    {
        File.WriteAllText(Path.Combine(_folder, "Engine.sln"), "");
        File.WriteAllText(Targets, "<Project />");

        Assert.EndsWith("Directory.Solution.targets is there and has no target PhysicsGate", GateProcess.Run("init", _folder).EndsWith(125).ErrorOf("BNG1023"), StringComparison.Ordinal);

        Assert.Equal("<Project />", File.ReadAllText(Targets));
    }

    [Fact]
    public void A_folder_without_a_solution_is_BNG1023()
    {
        Assert.EndsWith("there is no .sln and no .slnx", GateProcess.Run("init", _folder).EndsWith(125).ErrorOf("BNG1023"), StringComparison.Ordinal);

        Assert.False(File.Exists(Targets));
    }
}
