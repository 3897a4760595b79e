using System.Text;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class DivergenceSectionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_pair_that_was_looked_into_is_a_row()
    {
        var text = Written(
            new("accelerated", Against.Reference, 1) { Step = 12, Quantity = "V", Index = 17, Expected = "0.1", Actual = "0.2", Ulps = 1, Differing = 3, Elements = 1000, Also = ["w"] },
            new("reference", Against.Baseline, 42) { Problem = "it crashed" });

        Assert.Contains("| near-critical, accelerated, seed 1 | reference | 12 | V[17] | 0.1 | 0.2 (1 ulp) | 3 of 1000 |\n", text, StringComparison.Ordinal);
        Assert.Contains("| near-critical, reference, seed 42 | base |  | it crashed |", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n- near-critical, accelerated, seed 1: at that step also w\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_none_was_there_is_no_section() => Assert.Equal("", Written());

    private string Written(params StateDifference[] differences)
    {
        var set = Sample.Set(Sample.Scenario() with { StateDifferences = differences });
        var text = new StringBuilder();
        DivergenceSection.Append(text, new ReportInput(bench.Request, set, bench.Judge([.. set.Scenarios]), null));
        return text.ToString();
    }
}
