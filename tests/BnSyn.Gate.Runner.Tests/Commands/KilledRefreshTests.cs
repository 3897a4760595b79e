using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>
/// A refresh that is killed at any moment leaves each baseline as it was or as it will be, whole. The set may be mixed: the next
/// gate says so, and the next refresh ends what was begun and clears away what lies about.
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class KilledRefreshTests
{
    /// <summary>Said before the first file is written.</summary>
    private const string LastWords = "sensitivity: judging";

    private static readonly string[] Names = KilledBaselines.Names;

    [Fact]
    public void Kills_leave_every_baseline_whole() => Kill(3);

    /// <summary>tests/kills runs it.</summary>
    [Fact(Explicit = true)]
    public void Hundreds_of_kills_leave_every_baseline_whole() =>
        Kill(int.Parse(Environment.GetEnvironmentVariable("BNSYN_KILLS") ?? "200", CultureInfo.InvariantCulture));

    [Fact]
    public void A_mixed_set_is_drift_in_the_old_files_only_and_the_next_refresh_ends_it()
    {
        using var folder = new GateFolder(KilledBaselines.Scenarios).Refreshed();
        var baselines = new KilledBaselines(folder);
        var accepted = baselines.Read();
        baselines.MakeOld("pushed");

        var drift = folder.Run().EndsWith(1);

        Assert.Contains("pushed.json", drift.ErrorOf("BNG3011"), StringComparison.Ordinal);
        Assert.DoesNotContain(drift.Lines, line => line.Contains("oscillator.json", StringComparison.Ordinal) || line.Contains("exploding.json", StringComparison.Ordinal));
        folder.Refreshed().Run().EndsWith(0);
        Assert.All(Names.Where(name => name != "pushed"), name => Assert.Equal(accepted[name], File.ReadAllBytes(folder.Baseline(name))));
    }

    private static void Kill(int kills)
    {
        using var folder = new GateFolder(KilledBaselines.Scenarios).Refreshed();
        var baselines = new KilledBaselines(folder);
        Array.ForEach(Names, baselines.MakeOld);
        var old = baselines.Read();
        folder.With("PhysicsGateRefreshBaselines", "true");
        var slow = TimeOf(folder);
        baselines.Restore(old);
        var (whole, writing) = TimeOf(folder) is var again && again.Whole < slow.Whole ? again : slow;
        List<Dictionary<string, byte[]>> refreshed = [baselines.Read()];
        Assert.All(Names, name => Assert.NotEqual(old[name], refreshed[0][name]));

        var left = new List<(Dictionary<string, byte[]> Files, string When)>();
        var (ended, temporary) = (0, 0);
        var random = new Random(20_260_101);
        for (var kill = 0; kill < kills; kill++)
        {
            baselines.Restore(old);
            using var process = folder.Start("run");
            WaitForTheMoment(process, baselines, old, kill % 3, random, whole, writing);
            ended += process.IsRunning ? 0 : 1;
            process.Kill();
            left.Add((baselines.Read(), string.Create(CultureInfo.InvariantCulture, $"kill {kill}")));
            temporary = Math.Max(temporary, baselines.TemporaryFiles().Length);
        }

        // Once more to the end: the last word on what a whole file is, also where midnight came in between.
        baselines.Restore(old);
        folder.Run().EndsWith(0);
        refreshed.Add(baselines.Read());
        Assert.Empty(baselines.TemporaryFiles());

        var stages = left.Select(found => Names.Count(name => IsNew(name, found.Files[name], found.When))).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills, {ended} after the end: all {Names.Length} files old {stages.Count(count => count == 0)} times, all new {stages.Count(count => count == Names.Length)} times, mixed {stages.Count(count => count > 0 && count < Names.Length)} times; at most {temporary} temporary files at once, none after the next refresh; a whole refresh takes {whole.TotalSeconds:F2} s, its end from judging on {writing.TotalSeconds:F2} s"));

        bool IsNew(string name, byte[] content, string when)
        {
            var isNew = refreshed.Exists(files => files[name].AsSpan().SequenceEqual(content));
            Assert.True(isNew || old[name].AsSpan().SequenceEqual(content), $"{name}.json is neither old nor new after {when}: {content.Length} bytes");
            return isNew;
        }
    }

    /// <summary>A third of the moments lies anywhere in the run, a third behind the last measurement, a third where files are written.</summary>
    private static void WaitForTheMoment(
        GateProcess process, KilledBaselines baselines, Dictionary<string, byte[]> old, int kind, Random random, TimeSpan whole, TimeSpan writing)
    {
        if (kind == 0)
        {
            Thread.Sleep(whole * random.NextDouble());
            return;
        }

        process.WaitUntilItSays(LastWords);
        if (kind == 1)
        {
            Thread.Sleep(writing * random.NextDouble());
            return;
        }

        baselines.WaitUntilWritten(process, old, random);
    }

    private static (TimeSpan Whole, TimeSpan Writing) TimeOf(GateFolder folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = folder.Start("run");
        process.WaitUntilItSays(LastWords);
        var judging = watch.Elapsed;
        process.WaitForEnd().EndsWith(0);
        return (watch.Elapsed, watch.Elapsed - judging);
    }
}
