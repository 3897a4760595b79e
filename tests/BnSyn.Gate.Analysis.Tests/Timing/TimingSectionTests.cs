using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimingSectionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_report_of_a_slowdown_reads_as_expected()
    {
        Write(Timings.Compare(
            Timings.Series(ratio: 1.15) with { Scenario = "slow" },
            Timings.Series(ratio: 0.7) with { Scenario = "fast" },
            Timings.Series(ratio: 1.09, spread: 0.02) with { Scenario = "open" },
            Timings.Series(again: 1.3) with { Scenario = "noisy" },
            Timings.Series() with { Samples = [], Obstacle = TimingObstacle.NotInBase, Problem = "there is no such scenario or backend", Scenario = "new" }));

        var report = Read("report.md");
        var from = report.IndexOf("## Speed against", StringComparison.Ordinal);
        var section = report[from..report.IndexOf("\n<details>", from + 1, StringComparison.Ordinal)];
        RepositoryFiles.AssertHolds(section + "\n", "tests", "BnSyn.Gate.Analysis.Tests", "Reports", "Expected", "timing.md");
    }

    [Fact]
    public void A_slowdown_alone_does_not_blame_the_physics()
    {
        Write(Timings.Compare(Timings.Series(ratio: 1.15)));

        Assert.Contains("The physics held, but the engine became slower", Read("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Judging_the_saved_samples_again_gives_the_same_bytes()
    {
        Write(Timings.Compare(Timings.Series(ratio: 1.15), Timings.Series(pairs: 1)));
        var before = (Read("verdict.json"), Read("report.md"));

        var saved = MeasurementFile.Read(bench.PathOf("report", "measurements.json")).Value!;
        ReportWriter.Write(bench.Request, saved, GateStages.Judge(bench.Request, saved));

        Assert.Equal(before, (Read("verdict.json"), Read("report.md")));
        Assert.Contains("\"decision\": \"Slower\"", before.Item1, StringComparison.Ordinal);
    }

    private void Write(BaseComparison comparison)
    {
        var set = Timings.Set(comparison);
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
    }

    private string Read(string file) => File.ReadAllText(bench.PathOf("report", file));
}
