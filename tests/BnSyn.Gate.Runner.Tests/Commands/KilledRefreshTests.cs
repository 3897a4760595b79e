using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>
/// A refresh that is killed at any moment leaves each baseline and each file of expected values as it was or as it will be, whole. The set may be
/// mixed: the next gate says so, and the next refresh ends what was begun and clears away what lies about, unless expected values and their baseline
/// are of two refreshes.
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class KilledRefreshTests
{
    /// <summary>Said before the first file is written.</summary>
    private const string LastWords = "sensitivity: judging";

    [Fact(Explicit = true)]
    public void Kills_leave_every_baseline_whole() => Kill(3);

    /// <summary>tests/kills runs it.</summary>
    [Fact(Explicit = true)]
    public void Hundreds_of_kills_leave_every_baseline_whole() =>
        Kill(int.Parse(Environment.GetEnvironmentVariable("BNSYN_KILLS") ?? "200", CultureInfo.InvariantCulture));

    [Fact(Explicit = true)]
    public void A_mixed_set_is_drift_in_the_old_files_only_and_the_next_refresh_ends_it()
    {
        using var folder = KilledBaselines.Accepted();
        var baselines = new KilledBaselines(folder);
        var accepted = baselines.Read();
        baselines.MakeOld("pushed");

        var drift = folder.Run().EndsWith(1);

        Assert.Contains("pushed.json", drift.ErrorOf("BNG3011"), StringComparison.Ordinal);
        Assert.DoesNotContain(drift.Lines, line => line.Contains("oscillator.json", StringComparison.Ordinal) || line.Contains("exploding.json", StringComparison.Ordinal));
        folder.RefreshedAnew().Run().EndsWith(0);
        var left = baselines.Read();
        Assert.All(accepted.Where(file => file.Key != "pushed.json"), file => Assert.Equal(file.Value, left[file.Key]));
    }

    [Fact(Explicit = true)]
    public void A_refresh_that_is_killed_between_the_expected_values_and_their_baseline_leaves_BNG2051_until_the_folder_is_taken_back()
    {
        using var folder = KilledBaselines.Accepted();
        var baselines = new KilledBaselines(folder);
        var accepted = baselines.Read();
        baselines.MakeOld(KilledBaselines.Recorded);
        var old = baselines.Read();
        var torn = baselines.Files.First(file => file.EndsWith(".csv", StringComparison.Ordinal));
        File.WriteAllBytes(folder.File("baselines", torn), accepted[torn]);

        Assert.Contains(torn, folder.Run().EndsWith(125).ErrorOf("BNG2051"), StringComparison.Ordinal);

        // A refresh would keep whatever of it is within tolerance, so that it does not begin with values that were not accepted.
        folder.With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first").Run().EndsWith(125).ErrorOf("BNG2051");
        baselines.Restore(old);
        folder.RefreshedAnew().Run().EndsWith(0);
        var left = baselines.Read();
        Assert.All(accepted.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)), file => Assert.Equal(file.Value, left[file.Key]));
    }

    private static void Kill(int kills)
    {
        using var folder = KilledBaselines.Accepted();
        var baselines = new KilledBaselines(folder);
        baselines.MakeOld();
        var old = baselines.Read();
        folder.With("PhysicsGateRefreshBaselines", "true");
        var slow = TimeOf(folder);
        baselines.Restore(old);
        var (whole, writing) = TimeOf(folder) is var again && again.Whole < slow.Whole ? again : slow;
        List<Dictionary<string, byte[]>> refreshed = [baselines.Read()];
        Assert.Equal(old.Keys, refreshed[0].Keys);
        Assert.All(old, file => Assert.NotEqual(file.Value, refreshed[0][file.Key]));

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

        var stages = left.ConvertAll(found => found.Files.Count(file => IsNew(file.Key, file.Value, found.When)));
        var torn = left.Find(found => KilledBaselines.IsTorn(found.Files, old)).Files;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills, {ended} after the end: {KilledBaselines.Words(stages, old.Count)}, expected values beside another baseline {left.Count(found => KilledBaselines.IsTorn(found.Files, old))} times; at most {temporary} temporary files at once, none after the next refresh; a whole refresh takes {whole.TotalSeconds:F2} s, its end from judging on {writing.TotalSeconds:F2} s"));
        if (torn is not null)
        {
            baselines.Restore(torn);
            folder.With("PhysicsGateRefreshBaselines", "false").Run().EndsWith(125).ErrorOf("BNG2051");
        }

        bool IsNew(string file, byte[] content, string when)
        {
            var isNew = refreshed.Exists(files => files[file].AsSpan().SequenceEqual(content));
            Assert.True(isNew || old[file].AsSpan().SequenceEqual(content), $"{file} is neither old nor new after {when}: {content.Length} bytes");
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
