using System.Text.Json;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A user's project in a repository, timed against its own commit. How long anything takes on the machine that runs the tests decides nothing here.</summary>
public sealed class CompareToTests : IDisposable
{
    private static readonly string[] Compare = ["-p:PhysicsGateCompareTo=HEAD", "-p:PhysicsGateBackends=plain", "-p:PhysicsGateTimingBudget=8"];

    // What the clock says is not looked at.
    private static readonly string[] CompareBriefly = [.. Compare[..2], "-p:PhysicsGateTimingBudget=2"];

    private readonly UserProject _user;
    private readonly GitRepository _repository;

    public CompareToTests(PackedFeed feed)
    {
        _user = new(feed);
        _repository = new(_user.Folder);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_same_code_passes_as_BNG4008_and_a_clean_takes_the_base_away()
    {
        var gate = _user.Gate(CompareBriefly);
        var bases = _repository.Worktrees();
        var report = File.ReadAllText(_user.Report);
        _user.Build("-t:Clean").AssertPassed();

        gate.AssertPassed();
        Assert.Contains(gate.Messages, message => message.StartsWith("The engine's code is the same as at HEAD (", StringComparison.Ordinal));
        Assert.Contains(gate.Messages, message => message.StartsWith("base: building ", StringComparison.Ordinal));
        Assert.Contains("| chain, plain | ", report, StringComparison.Ordinal);
        Assert.Single(bases);
        Assert.Empty(_repository.Worktrees());
    }

    [Fact(Explicit = true)]
    public void A_base_that_was_built_before_is_timed_again_and_never_up_to_date()
    {
        _user.Gate(CompareBriefly).AssertPassed();

        var second = _user.Gate(CompareBriefly);

        second.AssertPassed();
        Assert.Equal(1, second.GateRuns);
        Assert.Contains(second.Messages, message => message.EndsWith(" was built before", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_step_that_takes_three_times_as_long_never_passes_and_judging_again_says_the_same()
    {
        _user.Replace("ChainOfMasses.cs", "        Kick();\n    }", "        for (var again = 0; again < 6; again++) { ComputeForces(); }\n        Kick();\n    }");

        var build = _user.Gate(Compare);
        var code = Assert.Single(build.ErrorCodes.Distinct());
        var judged = _user.Build(["-t:PhysicsReport", "-p:PhysicsGateMeasureGains=false", .. Compare]);

        // Slower, unless the machine that runs the tests is too busy to tell.
        build.AssertFailed();
        Assert.Contains(code, new[] { "BNG4001", "BNG4002", "BNG4003", "BNG4005" });
        Assert.Equal(build.ErrorCodes, judged.ErrorCodes);
        using var verdict = JsonDocument.Parse(File.ReadAllText(_user.PathOf("artifacts/physics-gate/verdict.json")));
        Assert.NotEqual("Passed", verdict.RootElement.GetProperty("verdict").GetString());
    }

    [Fact(Explicit = true)]
    public void A_drift_names_the_quantity_in_which_this_build_parts_from_the_base()
    {
        _user.Replace("ChainOfMasses.cs", "_velocity[i] += 0.5 * TimeStep", "_velocity[i] += 0.505 * TimeStep");

        var build = _user.Gate(CompareBriefly);

        build.AssertFailed();
        Assert.Matches(@"first diverging step 1(:|; in seed \d+) positions\[\d+\] is -?[\d.E-]+, base -?[\d.E-]+ \(\d+ ulp\), \d+ of \d+ differ; velocities differs too", Assert.Single(build.Errors, error => error.Code == "BNG3011").Text);
        Assert.Contains("| chain, plain, seed ", File.ReadAllText(_user.Report), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_slower_change_that_comes_by_a_new_file_above_the_project_or_by_the_source_is_never_the_same_engine()
    {
        _user.Replace("ChainOfMasses.cs", "        Kick();\n    }", "#if SLOW\n        for (var again = 0; again < 6; again++) { ComputeForces(); }\n#endif\n        Kick();\n    }");
        _repository.Commit();
        _user.Write("Directory.Build.props", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);SLOW</DefineConstants></PropertyGroup></Project>");
        var byProperties = _user.Gate(Compare);
        File.Delete(_user.PathOf("Directory.Build.props"));
        _user.Replace("ChainOfMasses.cs", "#if SLOW\n", "#if !SLOW\n");
        var bySource = _user.Gate(Compare);

        Assert.All([byProperties, bySource], build =>
        {
            build.AssertFailed();
            Assert.Contains(Assert.Single(build.ErrorCodes.Distinct()), new[] { "BNG4001", "BNG4002", "BNG4003", "BNG4005" });
            Assert.DoesNotContain(build.Messages, message => message.StartsWith("The engine's code is the same", StringComparison.Ordinal));
        });
    }

    [Fact(Explicit = true)]
    public void A_property_of_the_command_line_holds_for_the_base_too()
    {
        _user.Replace("ChainOfMasses.cs", "        Kick();\n    }", "#if SLOW\n        for (var again = 0; again < 6; again++) { ComputeForces(); }\n#endif\n        Kick();\n    }");
        _repository.Commit();

        var build = _user.Gate([.. CompareBriefly, "-p:DefineConstants=SLOW"]);

        build.AssertPassed();
        Assert.Contains(build.Messages, message => message.StartsWith("The engine's code is the same as at HEAD (", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_speed_that_is_judged_on_code_of_Debug_is_BNG4017()
    {
        var build = _user.Gate([.. CompareBriefly, "-c", "Debug"]);

        build.AssertFailed();
        Assert.Contains("without optimisation (Debug)", build.Error("BNG4017").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_reference_is_BNG4011_at_the_project()
    {
        var build = _user.Gate("-p:PhysicsGateCompareTo=no-such-branch");

        build.AssertFailed();
        Assert.Equal(_user.Project, build.Error("BNG4011").File);
        Assert.Empty(_repository.Worktrees());
    }
}
