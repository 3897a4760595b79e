using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>The target behaves as those of the .NET SDK do: where nothing is asked nothing runs, several builds at once do not disturb each other.</summary>
public sealed class BuildBehaviourTests(PackedFeed feed)
{
    private readonly UserProject _user = new(feed);

    [Fact]
    public void Nothing_runs_without_the_target_in_a_design_time_build_or_where_it_is_skipped()
    {
        _user.Write("baselines/chain.json", "no JSON");

        BuildOutcome[] runs = [_user.Build(), _user.Gate("-p:DesignTimeBuild=true"), _user.Gate("-p:PhysicsGateSkip=true")];

        Assert.All(runs, run =>
        {
            run.AssertPassed();
            Assert.Equal(0, run.GateRuns);
        });

        // What a server's check of the whole asks for, and does not find.
        Assert.Equal("PhysicsGate1.csproj", File.ReadAllText(_user.PathOf("artifacts/physics-gate/expected.txt")).Trim());
        Assert.False(File.Exists(_user.PathOf("artifacts/physics-gate/verdict.json")));
    }

    [Fact(Explicit = true)]
    public void PhysicsGateOnBuild_runs_the_gate_in_an_ordinary_build_and_its_failure_fails_it()
    {
        _user.AddProperties("<PhysicsGateOnBuild>true</PhysicsGateOnBuild><PhysicsGateMeasureGains>false</PhysicsGateMeasureGains>");

        var right = _user.Build();
        _user.Replace("ChainOfMasses.cs", "_alpha = alpha;", "_alpha = 1.01 * alpha;");
        var wrong = _user.Build();

        right.AssertPassed();
        Assert.Equal(1, right.GateRuns);
        wrong.AssertFailed();
        Assert.Contains("BNG3011", wrong.ErrorCodes);
    }

    [Fact]
    public void A_property_that_a_target_of_PhysicsGateDependsOn_sets_reaches_the_gate_which_calls_a_bad_one_BNG1003()
    {
        _user.AddProperties("<PhysicsGateDependsOn>Late</PhysicsGateDependsOn>");
        _user.Write("Directory.Build.targets", "<Project><Target Name=\"Late\"><PropertyGroup><PhysicsGateRequire>Late</PhysicsGateRequire></PropertyGroup></Target></Project>");

        var gate = _user.Gate();

        gate.AssertFailed();
        Assert.StartsWith("PhysicsGateRequire is 'Late'", gate.Error("BNG1003").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-m", Explicit = true)]
    [InlineData("-graph", Explicit = true)]
    public void Two_gates_of_one_solution_run_side_by_side(string option)
    {
        var other = new UserProject(feed);
        other.Change("ChainScenario.cs", text => text.Replace("Name = \"chain\"", "Name = \"other\"", StringComparison.Ordinal));
        Directory.Move(other.Folder, _user.PathOf("Other"));
        File.Move(_user.PathOf("Other/PhysicsGate1.csproj"), _user.PathOf("Other/Other.csproj"));
        _user.AddProperties("<DefaultItemExcludes>$(DefaultItemExcludes);Other/**</DefaultItemExcludes>");
        _user.Write("all.slnx", "<Solution><Project Path=\"PhysicsGate1.csproj\" /><Project Path=\"Other/Other.csproj\" /></Solution>");

        var build = _user.Build("all.slnx", "-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", option);

        // The other one has no baseline of its new name, and says so.
        build.AssertFailed();
        Assert.Equal(2, build.GateRuns);
        Assert.Equal(["BNG2001", "BNG2002"], build.ErrorCodes.Order(StringComparer.Ordinal));
        Assert.All(build.Errors, error => Assert.Contains("Other", error.File, StringComparison.Ordinal));
        Assert.True(File.Exists(_user.Report));
        Assert.True(File.Exists(_user.PathOf("Other/artifacts/physics-gate/report.md")));
    }

    [Fact(Explicit = true)]
    public void Two_builds_of_one_project_take_turns()
    {
        _user.Build().AssertPassed();
        string[] options = ["--no-restore", "-p:PhysicsGateForce=true"];

        var builds = Enumerable.Range(0, 2).Select(_ => _user.Start(options)).ToList();
        var outputs = builds.ConvertAll(build => build.StandardOutput.ReadToEndAsync());
        builds.ForEach(build => build.WaitForExit());

        Assert.All(builds.Zip(outputs), pair =>
        {
            Assert.True(pair.First.ExitCode == 0, pair.Second.Result);
            Assert.Contains("PhysicsGate: Passed", pair.Second.Result, StringComparison.Ordinal);
        });
        builds.ForEach(build => build.Dispose());
    }

    [Fact]
    public void What_MSBuild_leaves_in_the_environment_does_not_reach_the_physics()
    {
        _user.Replace("ChainSimulation.cs", "sink.Scalar(\"turns\", _turns);", """
            var left = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH").ToList();
            sink.Scalar("turns", left.Count == 0 ? _turns : throw new InvalidOperationException(string.Join(' ', left)));
            """);

        _user.Gate().AssertPassed();
    }

    [Fact]
    public void A_scenario_that_hangs_is_ended_at_its_budget_with_BNG9001()
    {
        _user.Replace("ChainOfMasses.cs", "public void Step()\n    {", "public void Step()\n    {\n        while (_velocity[0] > 1e-3) { }\n");

        var build = _user.Gate("-p:PhysicsGateTimeBudget=3");

        build.AssertFailed();
        Assert.Equal(["BNG9001"], build.ErrorCodes);
    }

    [Fact(Explicit = true)]
    public void The_binary_log_tells_what_the_gate_read_and_where_it_wrote()
    {
        var build = _user.Gate();

        var said = Assert.Single(build.Messages, message => message.StartsWith("PhysicsGate: PhysicsGate1 on ", StringComparison.Ordinal));
        Assert.Contains(_user.PathOf("bin/Release/net10.0/PhysicsGate1.dll"), said, StringComparison.Ordinal);
        Assert.Contains(_user.PathOf("baselines"), said, StringComparison.Ordinal);
        Assert.Contains(_user.PathOf("artifacts/physics-gate"), said, StringComparison.Ordinal);
        Assert.Matches("physics-gate.dll.* run --request .*request.json", Assert.Single(build.GateCommands));
    }

    [Fact]
    public void Reports_that_cannot_be_written_are_BNG9005_before_anything_is_measured()
    {
        _user.Write("occupied", "a file where a folder is needed");

        var build = _user.Gate("-p:PhysicsGateReportDirectory=occupied/reports");

        build.AssertFailed();
        Assert.Equal(["BNG9005"], build.ErrorCodes);
        Assert.Equal(_user.Project, build.Error("BNG9005").File);
    }
}
