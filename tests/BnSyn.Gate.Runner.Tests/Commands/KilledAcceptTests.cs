using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>An <c>accept</c> that is killed at any moment leaves each baseline and each file of expected values as it was or as it will be, whole, and the next one ends what was begun.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class KilledAcceptTests
{
    [Fact(Explicit = true)]
    public void Kills_leave_every_baseline_whole() => Kill(9);

    /// <summary>tests/kills runs it.</summary>
    [Fact(Explicit = true)]
    public void Hundreds_of_kills_leave_every_baseline_whole() =>
        Kill(int.Parse(Environment.GetEnvironmentVariable("BNSYN_KILLS") ?? "200", CultureInfo.InvariantCulture));

    private static void Kill(int kills)
    {
        using var folder = KilledBaselines.Accepted();
        var baselines = new KilledBaselines(folder);
        var received = folder.File("received");
        Directory.CreateDirectory(Path.Combine(received, KilledBaselines.Recorded));
        foreach (var file in baselines.Files)
        {
            File.Copy(folder.File("baselines", file), Path.Combine(received, file));
        }

        baselines.MakeOld();
        var old = baselines.Read();
        var watch = Stopwatch.StartNew();
        using (var whole = Accept(folder))
        {
            whole.WaitForEnd().EndsWith(0);
        }

        var time = watch.Elapsed;
        var accepted = baselines.Read();
        Assert.Equal(old.Keys, accepted.Keys);
        Assert.All(old, file => Assert.NotEqual(file.Value, accepted[file.Key]));

        var random = new Random(20_260_102);
        var stages = new List<int>();
        for (var kill = 0; kill < kills; kill++)
        {
            baselines.Restore(old);
            using var process = Accept(folder);
            WaitForTheMoment(process, baselines, old, kill % 2 == 0, time * random.NextDouble(), random);
            process.Kill();

            var left = baselines.Read();
            Assert.All(left, file => Assert.True(
                file.Value.AsSpan().SequenceEqual(old[file.Key]) || file.Value.AsSpan().SequenceEqual(accepted[file.Key]), $"{file.Key} is neither old nor new after kill {kill}: {file.Value.Length} bytes"));
            stages.Add(left.Count(file => file.Value.AsSpan().SequenceEqual(accepted[file.Key])));
        }

        using (var last = Accept(folder))
        {
            last.WaitForEnd().EndsWith(0);
        }

        var ended = baselines.Read();
        Assert.All(accepted, file => Assert.Equal(file.Value, ended[file.Key]));
        Assert.Empty(baselines.TemporaryFiles());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills: {KilledBaselines.Words(stages, old.Count)}"));
    }

    /// <summary>Half of the moments lies anywhere, half where files are written: one after the other, within milliseconds.</summary>
    private static void WaitForTheMoment(GateProcess process, KilledBaselines baselines, Dictionary<string, byte[]> old, bool isAnywhere, TimeSpan time, Random random)
    {
        if (isAnywhere)
        {
            Thread.Sleep(time);
            return;
        }

        baselines.WaitUntilWritten(process, old, random);
    }

    private static GateProcess Accept(GateFolder folder) => GateProcess.Start(
        new Dictionary<string, string>(), "accept", folder.File("received"), "--baselines", folder.File("baselines"), "--reason", "a test kills it");
}
