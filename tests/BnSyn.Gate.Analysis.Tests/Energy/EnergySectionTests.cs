using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class EnergySectionTests : IDisposable
{
    private readonly Bench bench = new(Joules.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Measured_energy_stands_beside_what_the_idle_machine_used_and_the_window()
    {
        var report = Report(Joules.Scenario(6.1));

        Assert.Contains("| scenario | backend | J per simulated second (measured) | J per synaptic event (measured) | idle, taken off (J) | window (s) |", report, StringComparison.Ordinal);
        Assert.Contains("| near-critical | accelerated | 12.2 | – | 20 | 2 |", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Gated against", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Gated_energy_stands_beside_the_accepted_one()
    {
        bench.Request = bench.Request with { Energy = EnergyUse.Gate };
        var report = Report(Joules.Scenario(6.1));

        Assert.Contains("with a margin of 20 %:", report, StringComparison.Ordinal);
        Assert.Contains("| near-critical | reference | 200 | 200 | within the margin |", report, StringComparison.Ordinal);
        Assert.Contains("| near-critical | accelerated | 12.2 | 10 | **more** |", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rise_alone_does_not_blame_the_physics()
    {
        bench.Request = bench.Request with { Energy = EnergyUse.Gate };

        Assert.Contains("The physics held, but the engine takes more time, memory or energy than was reviewed.", Report(Joules.Scenario(6.1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Gated_energy_that_is_not_known_says_why()
    {
        bench.Request = bench.Request with { Energy = EnergyUse.Gate };

        Assert.Contains("| near-critical | accelerated | – | 10 | **not known**: nothing was timed |", Report(Sample.Scenario()), StringComparison.Ordinal);
    }

    private string Report(ScenarioMeasurement scenario)
    {
        var set = Sample.Set(scenario);
        var (first, others) = MarkdownReport.WriteParts(new(bench.Request, set, GateStages.Judge(bench.Request, set), null));
        return first + others;
    }
}
