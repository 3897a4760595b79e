using System.Text.Json;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports;

/// <summary>Of what a run was, where a backend is a program of its own or another version of the engine.</summary>
public sealed class EnginesOfBackendsTests : IDisposable
{
    private static readonly ForeignEngine[] Foreign = [new("cycle", "python", "oscillator in Python", "1.0"), new("cycle", "strange", "<script>|x", "")];
    private static readonly OtherVersion[] Others = [new("old", "Engine.dll", "1.0.0", "2.0.0"), new("old", "New.dll", "1.1.0", "")];

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_a_process_says_that_it_is_and_what_stood_in_for_an_assembly_is_in_both_reports_and_in_the_verdict()
    {
        Write(Sample.Set(Sample.Scenario()) with { ForeignEngines = Foreign, OtherVersions = Others });

        var report = Read("report.md");
        Assert.Contains("| engine of python in cycle | oscillator in Python 1.0 |", report, StringComparison.Ordinal);
        Assert.Contains("| Engine.dll in old | 1.0.0 in the place of 2.0.0 |", report, StringComparison.Ordinal);
        Assert.Contains("| New.dll in old | 1.1.0 |", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", report, StringComparison.Ordinal);
        Assert.Contains("oscillator in Python 1.0", Read("report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>|x", Read("report.html"), StringComparison.Ordinal);
        using var verdict = JsonDocument.Parse(Read("verdict.json"));
        var measured = verdict.RootElement.GetProperty("measured");
        Assert.Equal("cycle python oscillator in Python 1.0", string.Join(' ', measured.GetProperty("foreignEngines")[0].EnumerateObject().Select(entry => entry.Value.GetString())));
        Assert.Equal("old Engine.dll 1.0.0 2.0.0", string.Join(' ', measured.GetProperty("otherVersions")[0].EnumerateObject().Select(entry => entry.Value.GetString())));
        Assert.Equal(Foreign, MeasurementFile.Read(bench.PathOf("report", "measurements.json")).Value!.ForeignEngines);
    }

    [Fact]
    public void A_run_without_such_backends_says_nothing_of_them()
    {
        Write(Sample.Set(Sample.Scenario()));

        Assert.DoesNotContain("engine of ", Read("report.md"), StringComparison.Ordinal);
        Assert.DoesNotMatch("foreignEngines|otherVersions", Read("verdict.json"));
        Assert.DoesNotMatch("foreignEngines|otherVersions", Read("measurements.json"));
    }

    [Fact]
    public void Engines_are_sorted_and_each_is_there_once() =>
        Assert.Equal(Foreign, ForeignEngine.Sorted([Foreign[1], Foreign[0], Foreign[1]]));

    private void Write(MeasurementSet set) => Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));

    private string Read(string file) => File.ReadAllText(bench.PathOf("report", file));
}
