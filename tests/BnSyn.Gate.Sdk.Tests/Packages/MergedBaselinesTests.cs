using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>Two branches each refresh the same baseline for a good reason, and git merges them.</summary>
public sealed class MergedBaselinesTests : IDisposable
{
    private const string Baseline = "baselines/chain.json";

    private readonly UserProject _user;
    private readonly GitRepository _repository;

    public MergedBaselinesTests(PackedFeed feed)
    {
        _user = new(feed);
        File.WriteAllText(_user.PathOf(".gitignore"), "bin/\nobj/\nartifacts/\n*.binlog\n");
        _repository = new(_user.Folder);
    }

    public void Dispose() => _repository.Dispose();

    [Fact(Explicit = true)]
    public void Two_refreshes_that_git_merges_without_a_conflict_are_BNG2043_until_one_side_is_taken_whole_and_refreshed()
    {
        // A repository without the line of the template, and a merge that takes one side wherever the two touch.
        File.Delete(_user.PathOf(".gitattributes"));
        _repository.Commit();
        Refresh("displacement", "AbsoluteTolerance = 1e-6", "AbsoluteTolerance = 2e-6");
        Refresh("energy", "AbsoluteTolerance = 1e-5", "AbsoluteTolerance = 2e-5");
        _repository.Git("switch", "--quiet", "displacement");
        var (ours, theirs) = (_repository.Git("show", "displacement:" + Baseline), _repository.Git("show", "energy:" + Baseline));
        _repository.Git("merge", "--quiet", "--strategy-option=ours", "energy");
        var merged = _repository.Git("show", "HEAD:" + Baseline);

        var mixed = _user.Gate();
        var verdict = VerdictDocument.Read(_user.PathOf("artifacts/physics-gate/verdict.json")).Verdict;
        _repository.Git("checkout", "energy", "--", Baseline);
        var oneSide = _user.Gate();
        var refreshed = Gate("both");
        var next = _user.Gate();

        Assert.DoesNotContain(merged, new[] { ours, theirs });
        mixed.AssertFailed();
        Assert.Equal(["BNG2043"], mixed.ErrorCodes);
        Assert.Contains("lines of two refreshes were merged", mixed.Error("BNG2043").Text, StringComparison.Ordinal);
        Assert.Equal("Invalid", verdict);
        oneSide.AssertFailed();
        Assert.DoesNotContain("BNG2043", oneSide.ErrorCodes);
        Assert.All([refreshed, next], build => build.AssertPassed());
    }

    [Fact(Explicit = true)]
    public void With_the_attribute_of_the_template_git_leaves_the_baseline_of_one_side_whole_and_says_that_there_is_a_conflict()
    {
        Refresh("displacement", "AbsoluteTolerance = 1e-6", "AbsoluteTolerance = 2e-6");
        Refresh("energy", "AbsoluteTolerance = 1e-5", "AbsoluteTolerance = 2e-5");
        _repository.Git("switch", "--quiet", "displacement");

        var refused = _repository.Try("merge", "energy");
        var left = File.ReadAllText(_user.Baseline);
        _repository.Git("merge", "--abort");
        _repository.Git("merge", "--quiet", "--strategy-option=ours", "energy");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("CONFLICT (content): Merge conflict in " + Baseline, refused.Output, StringComparison.Ordinal);
        Assert.Equal(_repository.Git("show", "displacement:" + Baseline), left);
        Assert.Equal(left, _repository.Git("show", "HEAD:" + Baseline));
    }

    private void Refresh(string branch, string from, string to)
    {
        _repository.Git("switch", "--quiet", "--create", branch, "main");
        _user.Replace("ChainScenario.cs", from, to);
        Gate(branch).AssertPassed();
        _repository.Commit();
    }

    private BuildOutcome Gate(string reason) => _user.Gate("-p:PhysicsGateRefreshBaselines=true", $"-p:PhysicsGateRefreshReason={reason}");
}
