using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Measurements;

public sealed class MeasurementFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("measurements.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_reads_back_to_the_last_bit()
    {
        var odd = Sample.Scenario().WithRuns(run => run
            .WithMetric("rate", 0.1 + 0.2).WithMetric("total_spikes", double.NaN).WithMetric("synapses", double.Epsilon));
        var set = Sample.Set(odd with { Description = odd.Description with { Invariants = [new("rate", double.NegativeInfinity, 9, "µ <")] } });
        MeasurementFile.Write(Path, set);
        var first = File.ReadAllText(Path);
        var read = MeasurementFile.Read(Path).Value!;
        MeasurementFile.Write(Path, read);

        Assert.Equal(first, File.ReadAllText(Path));
        Assert.Equal(0.1 + 0.2, read.Scenarios[0].Runs[0].Metrics["rate"]);
        Assert.True(double.IsNaN(read.Scenarios[0].Runs[0].Metrics["total_spikes"]));
        Assert.Equal(set.Scenarios[0].Runs[0].Trail, read.Scenarios[0].Runs[0].Trail);
        Assert.Equal(double.NegativeInfinity, read.Scenarios[0].Description.Invariants[0].Minimum);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("{\"schemaVersion\": 1}", "required")]
    [InlineData("{ broken", "invalid")]
    public void A_file_that_holds_no_measurements_is_BNG1016(string text, string problem)
    {
        folder.Write("measurements.json", text);
        var finding = Assert.Single(MeasurementFile.Read(Path).Findings);

        Assert.Equal("BNG1016", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Another_schema_version_is_BNG1016()
    {
        MeasurementFile.Write(Path, Sample.Set(Sample.Scenario()) with { SchemaVersion = 2 });

        Assert.Contains("its schema version is 2", Assert.Single(MeasurementFile.Read(Path).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trails_of_another_algorithm_are_BNG1016()
    {
        MeasurementFile.Write(Path, Sample.Set(Sample.Scenario()) with { TrailAlgorithm = "xor-of-words" });

        Assert.Contains("xor-of-words", Assert.Single(MeasurementFile.Read(Path).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_BNG1016() => Assert.Equal("BNG1016", Assert.Single(MeasurementFile.Read(Path).Findings).Diagnostic.Code);
}
