namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>The gate runs when something changed, and only then; what failed is never up to date.</summary>
public sealed class UpToDateTests(PackedFeed feed)
{
    private const string UpToDate = "PhysicsGate: up to date";

    private readonly UserProject _user = new(feed);

    [Fact]
    public void A_second_run_says_up_to_date_until_a_file_changes()
    {
        var first = _user.Gate();
        File.SetLastWriteTimeUtc(_user.Baseline, DateTime.UtcNow);
        var second = _user.Gate();
        _user.Replace("baselines/chain.json", "\"steps\": 4000", "\"steps\":  4000");
        var otherBaseline = _user.Gate();
        File.Delete(_user.Report);
        var noReport = _user.Gate();

        Assert.All([first, second, otherBaseline, noReport], run => run.AssertPassed());
        Assert.DoesNotContain(UpToDate, first.Process.Output, StringComparison.Ordinal);
        Assert.Contains(UpToDate, second.Process.Output, StringComparison.Ordinal);
        Assert.Equal([1, 0, 1, 1], new[] { first, second, otherBaseline, noReport }.Select(run => run.GateRuns));
    }

    [Fact(Explicit = true)]
    public void A_run_that_is_forced_or_has_another_property_is_never_up_to_date()
    {
        _user.Gate().AssertPassed();

        Processes.BuildOutcome[] runs = [_user.Gate("-p:PhysicsGateForce=true"), _user.Gate("-p:PhysicsGateBackends=plain")];

        Assert.All(runs, run => run.AssertPassed());
        Assert.Equal([1, 1], runs.Select(run => run.GateRuns));
    }

    [Fact]
    public void A_failing_gate_stays_red_although_nothing_changed()
    {
        _user.Replace("baselines/chain.json", "\"steps\": 4000", "\"steps\": 4001");

        Processes.BuildOutcome[] runs = [_user.Gate(), _user.Gate()];

        Assert.All(runs, run =>
        {
            run.AssertFailed();
            Assert.Equal(1, run.GateRuns);
            Assert.Equal(["BNG2011"], run.ErrorCodes);
            Assert.Equal(_user.Baseline, run.Error("BNG2011").File);
        });
    }

    [Fact(Explicit = true)]
    public void A_deleted_baseline_runs_the_gate_again_and_is_BNG2001()
    {
        _user.Gate().AssertPassed();
        File.Delete(_user.Baseline);

        var again = _user.Gate();

        again.AssertFailed();
        Assert.Equal(1, again.GateRuns);
        Assert.Equal(["BNG2001"], again.ErrorCodes);
    }

    [Fact(Explicit = true)]
    public void A_clean_takes_every_output_away_and_leaves_what_is_not_the_gates()
    {
        _user.Gate().AssertPassed();
        _user.Write("artifacts/physics-gate/notes.txt", "mine");

        _user.Build("-t:Clean").AssertPassed();

        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_user.Report)!).Select(Path.GetFileName));
        Assert.False(Directory.Exists(_user.PathOf("obj/Release/net10.0/physics-gate")));
        Assert.True(File.Exists(_user.Baseline));
    }
}
