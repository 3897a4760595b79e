using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Changes;

public sealed class EngineChangesTests : IDisposable
{
    private static readonly MeasurementSet Accepted = With(("BepuPhysics", "2.4.0"), ("Gone", "1.0"), ("Same", "3.0"));

    private static readonly MeasurementSet Now = With(("BepuPhysics", "2.5.0-beta.24"), ("Same", "3.0"), ("New", "0.1"));

    private static readonly SourceHistory History = new("0123abc")
    {
        Commits = ["aaaaaaa Leak is 10.02 nS", "bbbbbbb Other"],
        CommitCount = 25,
        Files = ["src/Leak.cs"],
        FileCount = 1,
    };

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_version_that_changed_stands_beside_what_moved_with_commits_and_files()
    {
        bench.Refresh(Accepted with { Scenarios = [Moved] });

        Assert.Equal(
            """
            ## What changed

            - BepuPhysics 2.4.0 -> 2.5.0-beta.24
            - Gone 1.0 -> (none)
            - New (none) -> 0.1
            - 25 commits since 0123abc, the baselines' commit; 1 file of the working tree differs from it

            <details><summary>Commits and files</summary>

            - aaaaaaa Leak is 10.02 nS
            - bbbbbbb Other
            - 23 more
            - files: src/Leak.cs

            </details>


            """.ReplaceLineEndings("\n"),
            Section(Now, History));
    }

    [Fact]
    public void A_baseline_of_before_packages_were_kept_says_so_and_its_bytes_stay()
    {
        var before = bench.Baseline;

        Assert.Empty(bench.Refresh(Accepted).Changes);
        Assert.Equal(before, bench.Baseline);
        Assert.Contains("- packages and assemblies: the baseline names no packages\n", Section(Now, History), StringComparison.Ordinal);
        Assert.DoesNotContain("packages", before, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_said_and_where_nothing_is_nothing_is_told()
    {
        Assert.Equal("", Section(Sample.Set(Sample.Scenario()), null));
        Assert.Contains("- commits and files: not known, the clone is shallow &#124; &lt;b>\n", Section(Now, new("0123abc") { Problem = "the clone is shallow | <b>" }), StringComparison.Ordinal);
        Assert.Contains("the engine has no deps.json that names them", Section(Sample.Set(Sample.Scenario()), History), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_versions_and_no_commit_are_two_lines()
    {
        bench.Refresh(Accepted with { Scenarios = [Moved] });

        Assert.Equal(
            "## What changed\n\n- packages and assemblies: the same versions as the baselines'\n- 0 commits since 0123abc, the baselines' commit; 0 files of the working tree differ from it\n\n",
            Section(Accepted, new("0123abc")));
    }

    [Fact]
    public void Where_all_passes_the_short_report_counts_and_where_something_moved_it_names()
    {
        bench.Refresh(Accepted with { Scenarios = [Moved] });
        var passed = new System.Text.StringBuilder();
        ChangesSection.Append(passed, Input(Now with { Scenarios = [Moved] }, History) with { IsShort = true });
        var drifted = new System.Text.StringBuilder();
        ChangesSection.Append(drifted, Input(Now, History) with { IsShort = true });

        Assert.EndsWith("1 file of the working tree differs from it\n\n", passed.ToString(), StringComparison.Ordinal);
        Assert.Contains("- aaaaaaa Leak is 10.02 nS\n", drifted.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<details>", drifted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_committed_stands_first_and_five_of_it_are_named()
    {
        bench.Refresh(Accepted with { Scenarios = [Moved] });
        SourceHistory Changed(int files) => History with { Uncommitted = [.. Enumerable.Range(0, files).Select(file => $"src/{file}|.cs")], UncommittedCount = files };

        Assert.Contains("## What changed\n\n- changed and not committed: src/0&#124;.cs\n- BepuPhysics", Section(Now, Changed(1)), StringComparison.Ordinal);
        Assert.Contains("src/4&#124;.cs and 2 more\n", Section(Now, Changed(7)), StringComparison.Ordinal);
        Assert.Equal(7, JsonNode.Parse(VerdictFile.Write(Input(Now, Changed(7))))!["changes"]!["uncommittedCount"]!.GetValue<int>());
        Assert.DoesNotContain("not committed", Section(Now, History), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same_of_the_verdict()
    {
        bench.Refresh(Accepted with { Scenarios = [Moved] });

        var changes = JsonNode.Parse(VerdictFile.Write(Input(Now, History)))!["changes"]!;

        Assert.Equal("2.5.0-beta.24", changes["packages"]![0]!["after"]!.GetValue<string>());
        Assert.Equal((25, "src/Leak.cs"), (changes["commitCount"]!.GetValue<int>(), changes["files"]![0]!.GetValue<string>()));
        Assert.Null(changes["historyProblem"]);
        Assert.Equal("no git", JsonNode.Parse(VerdictFile.Write(Input(Now, new("") { Problem = "no git" })))!["changes"]!["historyProblem"]!.GetValue<string>());
        Assert.Null(JsonNode.Parse(VerdictFile.Write(Input(Sample.Set(Sample.Scenario()), null)))!["changes"]);
    }

    private static ScenarioMeasurement Moved => Sample.Scenario().WithRuns(run => run.WithMetric("rate", 5.2).WithDigest("state", "new").WithTrailFrom(57));

    private static MeasurementSet With(params (string Name, string Version)[] packages) =>
        Sample.Set(Sample.Scenario()) with { Packages = new(packages.ToDictionary(package => package.Name, package => package.Version), StringComparer.Ordinal) };

    private string Section(MeasurementSet set, SourceHistory? history)
    {
        var text = new System.Text.StringBuilder();
        ChangesSection.Append(text, Input(set, history));
        return text.ToString();
    }

    private ReportInput Input(MeasurementSet set, SourceHistory? history) => new(bench.Request, set, GateStages.Judge(bench.Request, set), null) { History = history };
}
