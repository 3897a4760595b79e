using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Shards;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>A sensitivity that is cut says what it says whole.</summary>
[Collection(BesideTheEngine.Name)]
[WaitsFor(Awaited.Processes)]
public sealed class SensitivityShardsTests
{
    [Theory]
    [InlineData("pushed", "Exact", 1, Explicit = true)]
    [InlineData("pushed", "Exact", 3, Explicit = true)]
    [InlineData("coarse+convection+pushed", "All", 8, Explicit = true)]
    [InlineData("coarse+convection+pushed", "Ensembles", 2, Explicit = true)]
    public void The_tables_of_shards_are_those_of_one_machine(string scenarios, string tiers, int count)
    {
        using var folder = Folder(scenarios, tiers);
        var whole = folder.Do("sensitivity").EndsWith(0);
        var (page, table) = (Text(folder, "sensitivity.md"), Text(folder, "sensitivity.json"));
        Directory.Delete(folder.Reports, recursive: true);

        var runs = Measure(folder, count);
        var merged = folder.Do("sensitivity", "--merge", folder.Reports).EndsWith(0);

        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(page, Text(folder, "sensitivity.md"));
        Assert.Equal(table, Text(folder, "sensitivity.json"));
        Assert.Equal(runs.Count, runs.Distinct().Count());
        Assert.Contains(runs, run => run.Change.Length > 0);
    }

    [Fact]
    public void Without_a_shard_no_table_is_made_and_the_command_is_named_BNG2064()
    {
        using var folder = Folder("pushed", "Exact");
        Measure(folder, 3);
        File.Delete(folder.File("reports", "sensitivity.2-of-3.json"));

        var missing = folder.Do("sensitivity", "--merge", folder.Reports).EndsWith(125).ErrorOf("BNG2064");

        Assert.Contains("'physics-gate sensitivity --shard 2/3'", missing, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("reports", "sensitivity.md")));
    }

    [Fact(Explicit = true)]
    public void Shards_of_other_perturbations_are_of_another_plan_BNG2060()
    {
        using var folder = Folder("pushed", "Exact");
        Measure(folder, 2);

        Assert.Equal(2, folder.With("PhysicsGateSeeds", "1").Do("sensitivity", "--merge", folder.Reports).EndsWith(125).Lines.Count(line => line.Contains("error BNG2060", StringComparison.Ordinal)));
    }

    [Fact(Explicit = true)]
    public void Shards_of_a_gate_are_none_of_a_sensitivity_and_lie_beside_them_BNG2068()
    {
        using var folder = Folder("pushed", "Exact");
        folder.Run("--shard", "1/1").EndsWith(0);
        Assert.Contains("no file sensitivity.<i>-of-<n>.json", folder.Do("sensitivity", "--merge", folder.Reports).EndsWith(125).ErrorOf("BNG2068"), StringComparison.Ordinal);

        Measure(folder, 1);

        folder.Do("judge", "--merge", folder.Reports).EndsWith(0);
        File.Move(folder.File("reports", "sensitivity.1-of-1.json"), folder.File("reports", "measurements.1-of-1.json"), overwrite: true);
        folder.Do("judge", "--merge", folder.Reports).EndsWith(125).ErrorOf("BNG2065");
    }

    [Theory]
    [InlineData("PhysicsGateMergeShards", "/shards")]
    [InlineData("PhysicsGateAllowMissingShards", "true")]
    public void A_request_that_contradicts_itself_is_BNG2069(string property, string value)
    {
        using var folder = Folder("pushed", "Exact").With("PhysicsGateShard", "1/2").With(property, value);

        folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG2069");
        folder.HasNoReports();
    }

    private static GateFolder Folder(string scenarios, string tiers) => new GateFolder(scenarios).Refreshed().With("PhysicsGateSensitivityTiers", tiers);

    private static List<RunKey> Measure(GateFolder folder, int count)
    {
        var runs = new List<RunKey>();
        for (var number = 1; number <= count; number++)
        {
            Assert.Contains($"shard {number}/{count} measured", folder.Do("sensitivity", "--shard", $"{number}/{count}").EndsWith(0).Output, StringComparison.Ordinal);
            var file = ShardFile.Read(folder.File("reports", ShardFile.NameOf(new GateShard(number, count), ShardWork.Sensitivity))).Value!;
            runs.AddRange(file.Measurements.Scenarios.SelectMany(RunKey.AllOf).Select(run => run.Key));
        }

        return runs;
    }

    private static string Text(GateFolder folder, string file) => File.Exists(folder.File("reports", file)) ? File.ReadAllText(folder.File("reports", file)) : "";
}
