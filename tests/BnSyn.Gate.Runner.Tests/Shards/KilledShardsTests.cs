using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Shards;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>
/// A shard that is killed at any moment leaves its file as it was or as it will be, whole, and those of the others untouched. Run again, the shards have every
/// run of the plan once, and the verdict of one machine.
/// </summary>
[Collection(BesideTheEngine.Name)]
[WaitsFor(Awaited.Processes)]
public sealed partial class KilledShardsTests
{
    private const int Count = 4;

    [Fact(Explicit = true)]
    public void Kills_of_shards_lose_nothing_and_count_nothing_twice() => Kill(4);

    /// <summary>tests/kills runs it: a quarter as many kills as of a refresh, 50.</summary>
    [Fact(Explicit = true)]
    public void Fifty_kills_of_shards_lose_nothing_and_count_nothing_twice() =>
        Kill(int.Parse(Environment.GetEnvironmentVariable("BNSYN_KILLS") ?? "200", CultureInfo.InvariantCulture) / 4);

    private static void Kill(int kills)
    {
        using var folder = new GateFolder("oscillator+coarse").Refreshed();
        folder.Run().EndsWith(0);
        var verdict = Verdict(folder);
        var plan = new ShardBench(folder).Plan;
        HashSet<RunKey> planned = [.. plan.Runs.Concat(plan.Scenarios.SelectMany(EnsemblePhase.FirstLook)).Select(run => RunKey.Of(run)!)];
        Directory.Delete(folder.Reports, recursive: true);
        Directory.CreateDirectory(folder.Reports);
        var whole = TimeOf(folder);
        var random = new Random(20_260_102);
        var (ended, written, half, files) = (0, 0, 0, new Dictionary<string, byte[]>(StringComparer.Ordinal));

        for (var kill = 0; kill < kills; kill++)
        {
            var number = random.Next(1, Count + 1);
            using (var process = folder.Start("run", "--shard", $"{number}/{Count}"))
            {
                WaitForTheMoment(process, folder, kill % 3, random, whole);
                ended += process.IsRunning ? 0 : 1;
                process.Kill();
            }

            var left = Files(folder);
            var own = ShardFile.NameOf(new GateShard(number, Count));
            half += Directory.GetFiles(folder.Reports).Length - left.Count;
            Assert.All(files.Where(file => file.Key != own), file => Assert.Equal(file.Value, left[file.Key]));
            Assert.All(left, file => Assert.True(ShardFile.Read(folder.File("reports", file.Key)).Value is not null, $"{file.Key} is not whole after kill {kill} of shard {number}"));
            Assert.DoesNotContain(left.Keys, file => file != own && !files.ContainsKey(file));
            written += left.TryGetValue(own, out var now) && !(files.TryGetValue(own, out var before) && now.AsSpan().SequenceEqual(before)) ? 1 : 0;
            files = left;
        }

        // Each that is not there is run again alone; one that is there stays.
        for (var number = 1; number <= Count; number++)
        {
            if (!files.ContainsKey(ShardFile.NameOf(new GateShard(number, Count))))
            {
                folder.Run("--shard", $"{number}/{Count}").EndsWith(0);
            }
        }

        var runs = Files(folder).Keys.SelectMany(file => ShardFile.Read(folder.File("reports", file)).Value!.Measurements.Scenarios).SelectMany(RunKey.AllOf).Select(run => run.Key).ToList();
        Assert.Equal(planned.Count, runs.Count);
        Assert.Equal(planned, [.. runs]);
        folder.Do("judge", "--merge", folder.Reports).EndsWith(0);
        Assert.Equal(verdict, Verdict(folder));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills, {ended} after the end, {written} left a new file, {half} temporary files seen, {files.Count} of {Count} shards there after the last; {runs.Count} runs, each once; a shard takes {whole.TotalSeconds:F2} s"));
    }

    /// <summary>A third of the moments lies anywhere in the run, a third behind its last run, a third where its file is written.</summary>
    private static void WaitForTheMoment(GateProcess process, GateFolder folder, int kind, Random random, TimeSpan whole)
    {
        if (kind == 0)
        {
            Thread.Sleep(whole * random.NextDouble());
            return;
        }

        // The shard's last words before the file: what it says when it is there comes too late.
        var wait = kind == 1 ? whole * (0.6 + (0.6 * random.NextDouble())) : whole * 4;
        var watch = Stopwatch.StartNew();
        while (process.IsRunning && watch.Elapsed < wait && (kind == 1 || !Directory.EnumerateFiles(folder.Reports).Any(file => !ShardFile.IsNamedSo(file))))
        {
            Thread.Sleep(kind == 1 ? 1 : 0);
        }
    }

    private static TimeSpan TimeOf(GateFolder folder)
    {
        var watch = Stopwatch.StartNew();
        using (var process = folder.Start("run", "--shard", $"1/{Count}"))
        {
            process.WaitForEnd().EndsWith(0);
        }

        File.Delete(folder.File("reports", ShardFile.NameOf(new GateShard(1, Count))));
        return watch.Elapsed;
    }

    private static Dictionary<string, byte[]> Files(GateFolder folder) =>
        Directory.GetFiles(folder.Reports).Where(file => ShardFile.IsNamedSo(file)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);

    private static string Verdict(GateFolder folder) => MeasuredAt().Replace(File.ReadAllText(folder.File("reports", "verdict.json")), "\"at\": \"\"");

    [GeneratedRegex("\"at\": \"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex MeasuredAt();
}
