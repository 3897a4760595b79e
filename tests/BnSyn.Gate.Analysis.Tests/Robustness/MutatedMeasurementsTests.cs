using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>Whatever becomes of kept measurements is a coded finding, or measurements that are judged and reported.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class MutatedMeasurementsTests : IDisposable
{
    private readonly Bench bench = new(Samples.Ensembles.Scenario(refresh: true));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Measurements_of_every_kind()
    {
        var scenario = Samples.Ensembles.Scenario() with
        {
            Memory = Bytes.Scenario().Memory,
            Energy = Joules.Scenario().Energy,
            Timings = Archive.Scenario(10, 1000).Timings,
        };
        Show(Sample.Set(scenario) with { Comparison = Timings.Compare(Timings.Series(6)), ProcessGains = Timings.Compare(Timings.Series(6)).Timing });
    }

    [Theory]
    [InlineData(1e200)]
    [InlineData(-1e308)]
    public void A_value_whose_square_is_infinite_is_judged_and_does_not_pass(double value)
    {
        var scenario = Samples.Ensembles.Scenario().WithEnsemble("rate", (seed, rate) => seed % 2 == 0 ? value : rate);

        Assert.NotEqual(Verdict.Passed, bench.Judge(scenario).Verdict);
    }

    private void Show(MeasurementSet set)
    {
        var file = bench.PathOf("report", MeasurementFile.FileName);
        MeasurementFile.Write(file, set);
        new Mutants(File.ReadAllBytes(file), 5_000_000).Show(600, mutant =>
        {
            File.WriteAllBytes(file, mutant);
            var (read, findings) = MeasurementFile.Read(file);
            Mutants.AreCoded(findings, file);
            Assert.NotEqual(read is null, findings.Count == 0);
            Assert.All(findings, finding => Assert.Equal(file, finding.Location?.File));
            if (read is not null)
            {
                Conclude(read, file);
            }

            return read is not null;
        }).Hold("measurements");
    }

    private void Conclude(MeasurementSet read, string file)
    {
        GateRequest request = bench.Request with { Energy = EnergyUse.Gate };
        var result = GateStages.Judge(request, read);
        Mutants.AreCoded(result.Findings, file);
        var input = new ReportInput(request, read, result, null);
        Assert.NotEmpty(HtmlReport.Write(input));
        Assert.NotEmpty(VerdictFile.Write(input));
    }
}
