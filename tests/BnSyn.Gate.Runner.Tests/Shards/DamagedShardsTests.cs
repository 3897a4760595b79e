using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>Folders of shards that are damaged or mixed: each is refused with its code, and the file is named.</summary>
[Collection(BesideTheEngine.Name)]
[WaitsFor(Awaited.Processes)]
public sealed class DamagedShardsTests : IDisposable
{
    private const int Count = 3;

    private static readonly Lazy<ShardBench> Bench = new(() =>
    {
        using var folder = new GateFolder("oscillator+coarse").Refreshed();
        folder.Run().EndsWith(0);
        return new(folder);
    });

    // What is done to a folder, and what is said of which file.
    private static readonly Dictionary<string, (string Code, string File, Action<DamagedShardsTests> Damage)> Damages = new(StringComparer.Ordinal)
    {
        ["cut in half"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, bytes => bytes[..(bytes.Length / 2)])),
        ["its last byte gone"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, bytes => bytes[..^1])),
        ["empty"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, _ => [])),
        ["more behind its end"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, bytes => [.. bytes, (byte)'1'])),
        ["zeros"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, bytes => new byte[bytes.Length])),
        ["a digit of the measurements changed"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["measurements"] = Flipped(json["measurements"]!.GetValue<string>()))),
        ["other measurements under the old hash"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["measurements"] = folder.Node(1)["measurements"]!.GetValue<string>())),
        ["measurements that are no text"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["measurements"] = "%%%")),
        ["measurements that are not compressed"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["measurements"] = Convert.ToBase64String("{}"u8))),
        ["another hash"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["sha256"] = new string('0', 64))),
        ["no hash"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json.AsObject().Remove("sha256"))),
        ["its plan edited"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["shard"]!["plan"] = "1")),
        ["its number edited"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["shard"]!["number"] = 1)),
        ["its class edited"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["shard"]!["environmentClass"] = "other")),
        ["a cost edited"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["shard"]!["costs"]!["oscillator/reference"] = 1)),
        ["a key more"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["note"] = "trust me")),
        ["another schema version"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Json(2, json => json["schemaVersion"] = 2)),
        ["null"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, _ => [.. "null"u8])),
        ["a list"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, _ => [.. "[]"u8])),
        ["a key twice"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Bytes(2, bytes => [.. "{\"schemaVersion\": 1,"u8, .. bytes.AsSpan(1)])),
        ["renamed to another number"] = ("BNG2065", "measurements.3-of-3.json", folder => File.Move(folder.PathOf(2), folder.PathOf(3), overwrite: true)),
        ["renamed to another count"] = ("BNG2065", "measurements.2-of-4.json", folder => File.Move(folder.PathOf(2), Path.Combine(folder._folder, "measurements.2-of-4.json"))),
        ["measurements of another schema"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => set with { SchemaVersion = 9 })),
        ["a run twice in it"] = ("BNG2065", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => WithRuns(set, runs => [.. runs, .. runs.Take(1)]))),
        ["another engine"] = ("BNG2059", "measurements.2-of-3.json", folder => folder.Forge(2, header => header with { Engine = new string('a', 64) })),
        ["another plan"] = ("BNG2060", "measurements.2-of-3.json", folder => folder.Forge(2, header => header with { Plan = new string('a', 64) })),
        ["a shard of another cut"] = ("BNG2060", "measurements.2-of-4.json", folder => ShardFile.Write(folder._folder, Bench.Value.Header(2, 4), Bench.Value.Measured(2, 4))),
        ["another gate version"] = ("BNG2061", "measurements.2-of-3.json", folder => folder.Forge(2, header => header with { Gate = "9.9.9" })),
        ["two classes in one"] = ("BNG2062", "measurements.2-of-3.json", folder => folder.Forge(2, header => header with { EnvironmentClass = "other" })),
        ["a second answer in a subfolder"] = ("BNG2063", "measurements.2-of-3.json", folder => folder.ForgeElsewhere(2, set => WithRuns(set, runs => [.. runs.Select(run => run with { CompletedSteps = 1 })]))),
        ["a shard gone"] = ("BNG2064", "", folder => File.Delete(folder.PathOf(2))),
        ["a run left out"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => WithRuns(set, runs => [.. runs.Skip(1)]))),
        ["all runs left out"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => set with { Scenarios = [] })),
        ["a run more"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => WithRuns(set, runs => [.. runs, runs[0] with { Seed = 77 }]))),
        ["a second answer that was planned by nobody"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => WithRuns(set, runs => [.. runs, runs[0] with { Repetition = 9, Origin = RunOrigin.AskedAgain }]))),
        ["a run of another number of threads"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => WithRuns(set, runs => [runs[0] with { Threads = 8 }, .. runs.Skip(1)]))),
        ["the content of another shard"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: _ => Bench.Value.Measured(3, Count))),
        ["gains that nobody asked for"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => set with { Scenarios = [.. set.Scenarios.Select(scenario => scenario with { Memory = [new("reference", 1, 1, 0.1)] })] })),
        ["repetitions of an ensemble"] = ("BNG2067", "measurements.2-of-3.json", folder => folder.Forge(2, set: set => set with { Scenarios = [.. set.Scenarios.Select(scenario => scenario with { EnsembleRepetitions = [.. scenario.EnsembleRuns.Take(1)] })] })),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public static TheoryData<string> Names => [.. Damages.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_with_one_bad_file_is_refused_with_its_code_and_its_file(string what)
    {
        Bench.Value.Write(_folder, Count);
        Assert.NotNull(Bench.Value.Merge(_folder).Value);
        var (code, file, damage) = Damages[what];

        damage(this);
        var merged = Bench.Value.Merge(_folder);

        Assert.Null(merged.Value);
        Assert.All(merged.Findings, finding => Assert.Equal(code, finding.Diagnostic.Code));
        Assert.Contains(merged.Findings, finding => Path.GetFileName(finding.Location?.File ?? "") == file && finding.Message.Contains(file.Length > 0 ? file : "2/3", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_engine_is_told_with_both_fingerprints_BNG2059() =>
        Assert.EndsWith($"was measured with the engine aaaaaaaaaaaa; the engine here is {Bench.Value.Header(1, Count).Engine[..12]}", Message("another engine"), StringComparison.Ordinal);

    [Fact]
    public void Another_gate_is_told_with_both_versions_BNG2061() =>
        Assert.EndsWith($"was measured by physics-gate 9.9.9; this is {Bench.Value.Header(1, Count).Gate}", Message("another gate version"), StringComparison.Ordinal);

    [Fact]
    public void Two_answers_of_one_shard_are_named_both_BNG2063()
    {
        var message = Message("a second answer in a subfolder");

        Assert.Contains(Path.Combine(_folder, "again", "measurements.2-of-3.json"), message, StringComparison.Ordinal);
        Assert.EndsWith($"'{PathOf(2)}' are both shard 2/3 and differ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_told_with_both_hashes_BNG2065() =>
        Assert.Matches($"it says {new string('0', 64)}$", Message("another hash"));

    [Fact]
    public void A_run_left_out_is_named_BNG2067() =>
        Assert.Matches("shard 2/3: it lacks the run (oscillator|coarse), (reference|accelerated), seed [123], repetition [01]$", Message("a run left out"));

    [Fact]
    public void The_request_of_the_merge_may_not_differ_either_BNG2060()
    {
        Bench.Value.Write(_folder, Count);

        var merged = Bench.Value.Merge(_folder, request => request with { DeterminismRuns = 3 });

        Assert.Equal(Count, merged.Findings.Count);
        Assert.All(merged.Findings, finding => Assert.Equal("BNG2060", finding.Diagnostic.Code));
    }

    [Theory]
    [InlineData(EnvironmentClasses.Machine, "BNG2062")]
    [InlineData(EnvironmentClasses.Any, "")]
    public void Another_class_matters_where_bits_are_compared_within_one_BNG2062(string promised, string code)
    {
        Bench.Value.Write(_folder, Count);
        Forge(2, header => header with { EnvironmentClass = "other" }, set => set with { Machine = set.Machine with { EnvironmentClass = "other" } });

        var merged = Bench.Value.Merge(_folder, description: description => description with { EnvironmentClass = promised });

        Assert.Equal(code, string.Concat(merged.Findings.Select(finding => finding.Diagnostic.Code)));
    }

    [Fact]
    public void A_refresh_without_all_shards_is_BNG2069() =>
        Assert.Equal("BNG2069", Assert.Single(Bench.Value.Merge(_folder, request => request with { AllowMissingShards = true, RefreshBaselines = true }).Findings).Diagnostic.Code);

    [Theory]
    [InlineData("")]
    [InlineData("gone")]
    public void A_folder_without_shards_is_BNG2068(string name)
    {
        File.WriteAllText(Path.Combine(_folder, "measurements.json"), "{}");
        File.WriteAllText(Path.Combine(_folder, ".measurements.1-of-3.json.99.tmp"), "{");

        Assert.Equal("BNG2068", Assert.Single(Bench.Value.Merge(Path.Combine(_folder, name)).Findings).Diagnostic.Code);
    }

    [Fact]
    public void A_shard_twice_is_fine_where_both_say_the_same_at_whatever_time()
    {
        Bench.Value.Write(_folder, Count);
        File.Copy(PathOf(1), Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName, Path.GetFileName(PathOf(1))));
        ForgeElsewhere(2, set => set with { MeasuredAt = "2030-01-01T00:00:00Z" });

        Assert.NotNull(Bench.Value.Merge(_folder).Value);
    }

    private string Message(string what)
    {
        Bench.Value.Write(_folder, Count);
        Damages[what].Damage(this);
        return Assert.Single(Bench.Value.Merge(_folder).Findings).Message;
    }

    private static MeasurementSet WithRuns(MeasurementSet set, Func<IReadOnlyList<RunMeasurement>, IReadOnlyList<RunMeasurement>> change)
    {
        var at = set.Scenarios.ToList().FindIndex(scenario => scenario.Runs.Count > 0);
        return set with { Scenarios = [.. set.Scenarios.Select((scenario, place) => place == at ? scenario with { Runs = change(scenario.Runs) } : scenario)] };
    }

    private static string Flipped(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[bytes.Length / 2] ^= 1;
        return Convert.ToBase64String(bytes);
    }

    private string PathOf(int number) => Path.Combine(_folder, ShardFile.NameOf(new GateShard(number, Count)));

    private JsonNode Node(int number) => JsonNode.Parse(File.ReadAllText(PathOf(number)))!;

    private void Bytes(int number, Func<byte[], byte[]> change) => File.WriteAllBytes(PathOf(number), change(File.ReadAllBytes(PathOf(number))));

    private void Json(int number, Action<JsonNode> change)
    {
        var node = Node(number);
        change(node);
        File.WriteAllText(PathOf(number), node.ToJsonString());
    }

    // As somebody would who knows how a hash is made.
    private void Forge(int number, Func<ShardHeader, ShardHeader>? header = null, Func<MeasurementSet, MeasurementSet>? set = null) => ShardFile.Write(
        _folder, (header ?? (same => same))(Bench.Value.Header(number, Count)), (set ?? (same => same))(Bench.Value.Measured(number, Count)));

    private void ForgeElsewhere(int number, Func<MeasurementSet, MeasurementSet> set) => ShardFile.Write(
        Path.Combine(_folder, "again"), Bench.Value.Header(number, Count), set(Bench.Value.Measured(number, Count)));
}
