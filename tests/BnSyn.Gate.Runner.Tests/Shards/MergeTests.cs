using System.Text.RegularExpressions;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>A gate that is cut says what it says whole.</summary>
[Collection(BesideTheEngine.Name)]
[WaitsFor(Awaited.Processes)]
public sealed partial class MergeTests
{
    [Theory]
    [InlineData("passed", 0, Explicit = true)]
    [InlineData("drift", 1, Explicit = true)]
    [InlineData("drift of an ensemble", 1, Explicit = true)]
    [InlineData("inconclusive", 2, Explicit = true)]
    [InlineData("invalid", 125, Explicit = true)]
    [InlineData("a run that ends its process", 125, Explicit = true)]
    public void The_verdict_of_1_2_3_8_and_50_shards_is_that_of_the_whole_gate(string what, int exitCode)
    {
        using var folder = Folder(what);
        var whole = folder.Run().EndsWith(exitCode);
        var verdict = Verdict(folder);
        var bench = new ShardBench(folder);

        foreach (var count in new[] { 1, 2, 3, 8, 50 })
        {
            bench.Write(folder.File($"of-{count}"), count);
            Directory.Delete(folder.Reports, recursive: true);

            var merged = folder.Do("judge", "--merge", folder.File($"of-{count}")).EndsWith(exitCode);

            Assert.Equal(whole.Output, merged.Output);
            Assert.Equal(verdict, Verdict(folder));
        }
    }

    [Theory]
    [InlineData("passed", 0, Explicit = true)]
    [InlineData("drift", 1)]
    public void Shards_in_processes_of_their_own_give_the_verdict_of_the_whole_gate(string what, int exitCode)
    {
        using var folder = Folder(what);
        var whole = folder.Run().EndsWith(exitCode);
        var verdict = Verdict(folder);

        for (var number = 1; number <= 3; number++)
        {
            var measured = folder.Run("--shard", $"{number}/3").EndsWith(0);
            Assert.Contains($"shard {number}/3 measured", Assert.Single(measured.Lines), StringComparison.Ordinal);
        }

        Assert.Equal(whole.Output, folder.Do("judge", "--merge", folder.Reports).EndsWith(exitCode).Output);
        Assert.Equal(verdict, Verdict(folder));

        // The verdict that is there now has other costs; a shard that is run again is cut as the others were.
        File.Delete(folder.File("reports", "measurements.2-of-3.json"));
        folder.Run("--shard", "2/3").EndsWith(0);
        Assert.Equal(whole.Output, folder.Do("judge", "--merge", folder.Reports).EndsWith(exitCode).Output);
    }

    [Fact(Explicit = true)]
    public void Gains_are_measured_whole_on_one_shard_and_judged_in_the_merge()
    {
        using var folder = new GateFolder().Refreshed().With("PhysicsGateMeasureGains", "true");
        folder.Run("--shard", "1/2").EndsWith(0);
        folder.Run("--shard", "2/2").EndsWith(0);

        folder.Do("judge", "--merge", folder.Reports).EndsWith(0);

        var verdict = File.ReadAllText(folder.File("reports", "verdict.json"));
        Assert.Equal(2, Regex.Count(verdict, "\"realTimeFactor\": {\\s*\"value\": [0-9.e-]+"));
        Assert.DoesNotContain("timed state", folder.Report(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_merge_refreshes_what_a_whole_gate_would()
    {
        using var whole = new GateFolder("coarse").RefreshedAnew();
        using var folder = new GateFolder("coarse");
        folder.Run("--shard", "1/2").EndsWith(0);
        folder.Run("--shard", "2/2").EndsWith(0);

        folder.With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first").With("PhysicsGateMergeShards", folder.Reports).Do("judge").EndsWith(0);

        Assert.Equal(Timeless(File.ReadAllText(whole.Baseline("coarse"))), Timeless(File.ReadAllText(folder.Baseline("coarse"))));
    }

    [Fact]
    public void Without_a_shard_a_merge_names_the_command_that_makes_it_BNG2064()
    {
        using var folder = Folder("passed");
        folder.Run("--shard", "2/2").EndsWith(0);

        var missing = folder.Do("judge", "--merge", folder.Reports).EndsWith(125).ErrorOf("BNG2064");

        Assert.Contains("Shard 1/2 is not in", missing, StringComparison.Ordinal);
        Assert.Contains("'physics-gate run --shard 1/2'", missing, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("reports", "verdict.json")));
    }

    [Fact]
    public void Without_a_shard_a_merge_that_may_is_inconclusive_and_so_is_its_repetition_BNG2066()
    {
        using var folder = Folder("passed").With("PhysicsGateOnInconclusive", "Warning");
        folder.Run().EndsWith(0);
        new ShardBench(folder).Write(folder.File("shards"), 3);
        File.Delete(folder.File("shards", "measurements.2-of-3.json"));

        var merged = folder.Do("judge", "--merge", folder.File("shards"), "--allow-missing");

        // Which scenarios are whole is the cut's choice; where none is there is nothing to judge.
        if (merged.ExitCode != 125)
        {
            Assert.Contains("without the shards 2/3", merged.EndsWith(2).ErrorOf("BNG2066"), StringComparison.Ordinal);
            Assert.Equal(merged.Output, folder.Do("judge").EndsWith(2).Output);
        }
        else
        {
            merged.ErrorOf("BNG2064");
        }
    }

    [Fact(Explicit = true)]
    public void What_is_whole_without_a_shard_is_judged_as_a_part_BNG2066()
    {
        using var folder = Folder("passed").With("PhysicsGateOnInconclusive", "Warning");
        folder.Run().EndsWith(0);
        var bench = new ShardBench(folder);
        bench.Write(folder.File("shards"), 50);

        // An ensemble's run is the only thing in its shard, and belongs to one scenario.
        var ensemble = bench.Plan.Scenarios.First(scenario => scenario.Description.Ensemble is not null);
        var number = bench.Cut(50).ShardOf(Ensembles(ensemble));
        File.Delete(folder.File("shards", $"measurements.{number}-of-50.json"));

        var merged = folder.Do("judge", "--merge", folder.File("shards"), "--allow-missing").EndsWith(2);

        Assert.Contains("only oscillator are whole", merged.ErrorOf("BNG2066"), StringComparison.Ordinal);
        Assert.Contains("\"filtered\": \"PhysicsGateScenarios\"", File.ReadAllText(folder.File("reports", "verdict.json")), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"Inconclusive\"", File.ReadAllText(folder.File("reports", "verdict.json")), StringComparison.Ordinal);
        Assert.Equal(merged.Lines[0], folder.Do("judge").EndsWith(2).Lines[0]);
    }

    [Theory]
    [InlineData("run", "PhysicsGateShard", "1/2", "PhysicsGateRefreshBaselines", "true", "a shard refreshes nothing")]
    [InlineData("run", "PhysicsGateShard", "1/2", "PhysicsGateMergeShards", "/shards", "are both set")]
    [InlineData("judge", "PhysicsGateShard", "1/2", "PhysicsGateMergeShards", "/shards", "are both set")]
    [InlineData("judge", "PhysicsGateShard", "1/2", "PhysicsGateOnInconclusive", "Warning", "judging measures nothing")]
    [InlineData("run", "PhysicsGateAllowMissingShards", "true", "PhysicsGateOnInconclusive", "Warning", "without PhysicsGateMergeShards")]
    [InlineData("judge", "PhysicsGateAllowMissingShards", "true", "PhysicsGateOnInconclusive", "Warning", "without PhysicsGateMergeShards")]
    public void Requests_that_contradict_themselves_are_BNG2069(string verb, string one, string first, string other, string second, string problem)
    {
        using var folder = new GateFolder().With("PhysicsGateRefreshReason", "why").With(one, first).With(other, second);

        Assert.Contains(problem, folder.Do(verb).EndsWith(125).ErrorOf("BNG2069"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact]
    public void A_gate_within_a_job_array_is_whole_and_auto_asks_its_variables()
    {
        using var folder = new GateFolder().Refreshed()
            .WithVariable("SLURM_ARRAY_TASK_ID", "12").WithVariable("SLURM_ARRAY_TASK_COUNT", "2").WithVariable("SLURM_ARRAY_TASK_MIN", "11").WithVariable("SLURM_ARRAY_TASK_MAX", "12");
        folder.Run().EndsWith(0);
        Assert.Empty(Directory.GetFiles(folder.Reports, "measurements.*-of-*.json"));

        Assert.Contains("shard 2/2 measured", folder.Run("--shard").EndsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("shard 2/2 measured", folder.With("PhysicsGateShard", "auto").Run().EndsWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("1/0")]
    [InlineData("3")]
    [InlineData("1/100000")]
    public void What_is_no_shard_is_said_on_the_command_line_and_as_BNG1003(string text)
    {
        using var folder = new GateFolder();

        using var process = folder.Start("run", "--shard", text);
        Assert.Contains($"--shard is '{text}'", process.WaitForEnd().EndsWith(64).Error, StringComparison.Ordinal);
        Assert.Contains("auto, or a number from 1", folder.With("PhysicsGateShard", text).Run().EndsWith(64).ErrorOf("BNG1003"), StringComparison.Ordinal);
    }

    private static GateFolder Folder(string what)
    {
        var folder = new GateFolder(what == "a run that ends its process" ? "oscillator" : "oscillator+coarse");
        if (what != "invalid")
        {
            folder.Refreshed();
        }

        if (what == "drift")
        {
            File.WriteAllText(folder.Baseline("oscillator"), File.ReadAllText(folder.Baseline("oscillator")).Replace("0.5", "0.45", StringComparison.Ordinal));
            folder.Seal("oscillator");
        }

        return what switch
        {
            "drift of an ensemble" => folder.WithVariable(Coarse.Variable, "0.1"),
            "inconclusive" => folder.WithVariable(Coarse.Variable, "0.05"),
            "a run that ends its process" => folder.With("PhysicsGateScenarios", "oscillator+exploding"),
            _ => folder,
        };
    }

    private static Runner.Plans.PlannedRun Ensembles(Runner.Plans.PlannedScenario scenario) => Runner.Ensembles.EnsemblePhase.FirstLook(scenario).Last();

    private static string Verdict(GateFolder folder) => MeasuredAt().Replace(File.ReadAllText(folder.File("reports", "verdict.json")), "\"at\": \"\"");

    private static string Timeless(string baseline) => Day().Replace(baseline, "");

    [GeneratedRegex("\"at\": \"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex MeasuredAt();

    [GeneratedRegex("\"(date|seal)\": \"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
