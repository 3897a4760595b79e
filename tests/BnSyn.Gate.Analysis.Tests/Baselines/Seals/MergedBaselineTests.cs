using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Seals;

/// <summary>Two branches each refresh one baseline, and a real git merges them.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class MergedBaselineTests : IDisposable
{
    private const string File = "baselines/near-critical.json";

    private readonly Bench bench = new();
    private readonly GitFolder git = new();

    public void Dispose()
    {
        git.Dispose();
        bench.Dispose();
    }

    [Fact]
    public void A_merge_that_takes_one_side_of_each_conflict_is_BNG2043_with_the_way_out()
    {
        Branch();
        git.Git("merge", "--quiet", "-X", "ours", "--message=merged", "theirs");

        var finding = Assert.Single(Merged());

        Assert.Equal("BNG2043", finding.Diagnostic.Code);
        Assert.Contains("git checkout --ours or --theirs", finding.Diagnostic.Remedy, StringComparison.Ordinal);
        Assert.Contains("physics-gate seal", finding.Diagnostic.Remedy, StringComparison.Ordinal);
        Assert.Contains("\"seal\": ", System.IO.File.ReadAllLines(git.File(File))[finding.Location!.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, JudgeMerged());
    }

    [Fact]
    public void A_merge_that_keeps_the_lines_of_both_is_BNG2005_with_the_way_out()
    {
        git.Write(".gitattributes", "*.json merge=union\n"u8.ToArray());
        Branch();
        git.Git("merge", "--quiet", "--message=merged", "theirs");

        var finding = Assert.Single(Merged());

        Assert.Equal("BNG2005", finding.Diagnostic.Code);
        Assert.Contains("git checkout --ours or --theirs", finding.Diagnostic.Remedy, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, JudgeMerged());
    }

    [Fact]
    public void A_plain_merge_is_a_conflict_because_both_sides_changed_the_seal()
    {
        Branch();

        Assert.NotEqual(0, git.TryGit("merge", "--quiet", "--message=merged", "theirs").ExitCode);
        Assert.Equal(File, git.Git("diff", "--name-only", "--diff-filter=U").Trim());
    }

    [Theory]
    [InlineData("src/BnSyn.Gate.Templates/physics-gate/.gitattributes")]
    [InlineData(".gitattributes")]
    public void With_the_shipped_attributes_git_reports_the_conflict_and_leaves_one_side_whole(string attributes)
    {
        git.Write(".gitattributes", System.IO.File.ReadAllBytes(RepositoryFiles.PathOf(attributes.Split('/'))));
        var ours = Branch();

        Assert.NotEqual(0, git.TryGit("merge", "--quiet", "--message=merged", "theirs").ExitCode);

        Assert.Equal(File, git.Git("diff", "--name-only", "--diff-filter=U").Trim());
        Assert.Equal(ours, System.IO.File.ReadAllBytes(git.File(File)));
        Assert.Empty(Merged());
    }

    [Fact]
    public void A_class_that_one_branch_adds_merges_with_one_that_the_other_adds()
    {
        var committed = Read();
        git.Write(File, BaselineWriter.Write(committed));
        git.Commit("base");
        git.Git("branch", "theirs");
        git.Write(File, BaselineWriter.Write(WithClass(committed, "linux-arm64")));
        git.Commit("one class");
        git.Git("checkout", "--quiet", "theirs");
        git.Write(File, BaselineWriter.Write(WithClass(committed, "windows-x64")));
        git.Commit("another class");
        git.Git("checkout", "--quiet", "main");

        // Side by side, because both begin at the same line.
        System.IO.File.WriteAllText(git.File(".git", "info", "attributes"), "*.json merge=union\n");
        var (exitCode, said) = git.TryGit("merge", "--quiet", "--message=merged", "theirs");

        Assert.True(exitCode == 0, said);
        Assert.DoesNotContain(Merged(), finding => finding.Diagnostic.Code == "BNG2043");
    }

    private static Baseline WithClass(Baseline baseline, string name) => baseline with
    {
        Classes = new(StringComparer.Ordinal)
        {
            [name] = new() { Backends = new(KeyOrder.Instance), Provenance = baseline.Provenance with { EnvironmentClass = name } },
        },
    };

    /// <summary>Two refreshes of one baseline: one moved a value near the top, the other one further down; each says why.</summary>
    private byte[] Branch()
    {
        var committed = Read();
        git.Write(File, BaselineWriter.Write(committed));
        git.Commit("base");
        git.Git("branch", "theirs");
        var ours = Refreshed(committed, "rate", "ours");
        git.Write(File, ours);
        git.Commit("ours");
        git.Git("checkout", "--quiet", "theirs");
        git.Write(File, Refreshed(committed, "total_spikes", "theirs"));
        git.Commit("theirs");
        git.Git("checkout", "--quiet", "main");
        return ours;
    }

    private static byte[] Refreshed(Baseline baseline, string metric, string reason)
    {
        var reference = baseline.Backends["reference"];
        var moved = new SortedDictionary<string, SortedDictionary<ulong, double>>(reference.Metrics, KeyOrder.Instance)
        {
            [metric] = new(reference.Metrics[metric].ToDictionary(value => value.Key, value => value.Value + 1)),
        };
        return BaselineWriter.Write(baseline with
        {
            Backends = new(baseline.Backends, KeyOrder.Instance) { ["reference"] = reference with { Metrics = moved } },
            Provenance = baseline.Provenance with { Reason = reason },
        });
    }

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;

    private IReadOnlyList<Finding> Merged() => BaselineReader.Read(git.File(File)).Findings;

    private Verdict JudgeMerged()
    {
        System.IO.File.Copy(git.File(File), bench.BaselineFile, overwrite: true);
        return bench.Judge(Sample.Scenario()).Verdict;
    }
}
