using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>New physics fails the build until somebody accepts it and says why.</summary>
public sealed class RefreshTests(PackedFeed feed)
{
    private const string Refresh = "-p:PhysicsGateRefreshBaselines=true";
    private const string Reason = "-p:PhysicsGateRefreshReason=stiffer%20springs";

    private readonly UserProject _user = new(feed);

    [Fact(Explicit = true)]
    public void A_changed_parameter_is_BNG2015_until_a_refresh_with_a_reason_shows_what_changed()
    {
        _user.Replace("ChainScenario.cs", "Alpha = 0.25", "Alpha = 0.26");

        var drift = _user.Gate();
        var refresh = _user.Gate(Refresh, Reason);
        var next = _user.Gate();

        drift.AssertFailed();
        Assert.Contains("alpha", drift.Error("BNG2015").Text, StringComparison.Ordinal);
        Assert.Contains("displacement of seed 3 (plain, vectorized)", drift.Error("BNG3011").Text, StringComparison.Ordinal);
        refresh.AssertPassed();
        Assert.Matches(@"alpha\S*.*0\.25.*0\.26", string.Join('\n', refresh.Messages));
        Assert.Contains("\"reason\": \"stiffer springs\"", File.ReadAllText(_user.Baseline), StringComparison.Ordinal);
        next.AssertPassed();
        Assert.Empty(next.Warnings);
    }

    [Fact(Explicit = true)]
    public void The_first_baseline_of_a_scenario_is_made_by_a_refresh()
    {
        Directory.Delete(_user.PathOf("baselines"), recursive: true);

        var missing = _user.Gate();
        var made = _user.Gate(Refresh, Reason);
        var next = _user.Gate();

        Assert.Equal(["BNG2001"], missing.ErrorCodes);
        made.AssertPassed();
        Assert.True(File.Exists(_user.Baseline));
        next.AssertPassed();
    }

    [Fact]
    public void A_refused_refresh_leaves_the_file_as_it_is_without_a_reason_in_debug_and_in_continuous_integration()
    {
        var before = File.ReadAllBytes(_user.Baseline);

        var unreasoned = _user.Gate(Refresh);
        var debug = _user.Gate(Refresh, Reason, "-c", "Debug");
        var server = _user.Gate(Refresh, Reason, "-p:ContinuousIntegrationBuild=true");

        Assert.All([unreasoned, debug, server], run => run.AssertFailed());
        Assert.Equal(["BNG2026"], unreasoned.ErrorCodes);
        Assert.Equal(["BNG2027"], debug.ErrorCodes);
        Assert.Equal(["BNG2028"], server.ErrorCodes);
        Assert.Equal(before, File.ReadAllBytes(_user.Baseline));
    }

    [Fact(Explicit = true)]
    public void PhysicsSensitivity_tells_what_the_gate_sees_and_an_undeclared_perturbation_is_BNG6008()
    {
        var declared = Sensitivity("alpha");
        var undeclared = Sensitivity("beta");

        declared.AssertPassed();
        Assert.Equal(1, declared.GateRuns);
        Assert.Contains("| alpha | parameter |", File.ReadAllText(_user.PathOf("artifacts/physics-gate/sensitivity.md")), StringComparison.Ordinal);
        Assert.Equal(["BNG6008"], undeclared.ErrorCodes);
    }

    [Fact(Explicit = true)]
    public void PhysicsTolerances_asks_for_a_perturbation_of_the_initial_state_where_there_is_none_as_BNG6014()
    {
        _user.Replace("ChainScenario.cs", "PerturbationKind.InitialState", "PerturbationKind.Parameter");

        var ended = _user.Build("-t:PhysicsTolerances");

        ended.AssertFailed();
        Assert.Equal(["BNG6014"], ended.ErrorCodes);
        Assert.Equal(1, ended.GateRuns);
    }

    private BuildOutcome Sensitivity(string perturbation) => _user.Build("-t:PhysicsSensitivity", $"-p:PhysicsGatePerturbations={perturbation}");
}
