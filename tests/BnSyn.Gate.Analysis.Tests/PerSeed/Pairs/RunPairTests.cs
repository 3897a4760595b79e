using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed.Pairs;

public sealed class RunPairTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_finding_of_the_seed_that_was_looked_into_names_the_quantity_and_that_of_another_seed_names_both()
    {
        var scenario = Sample.Scenario().WithRuns(run => run.Backend == "accelerated"
            ? run.WithMetric("rate", 6) with { Trail = [.. run.Trail.Take(2), (byte)(run.Trail[2] ^ 1), .. run.Trail.Skip(3)] }
            : run) with
        {
            StateDifferences = [new("accelerated", Against.Reference, 1) { Step = 2, Quantity = "V", Expected = "0.1", Actual = "0.2", Ulps = 3, Differing = 1, Elements = 1 }],
        };

        var found = bench.Judge(scenario).Findings
            .Where(finding => finding is { Diagnostic.Code: "BNG3011", Subject.Against: Against.Reference })
            .ToDictionary(finding => finding.Subject!.Seed!.Value, finding => finding.Message);

        Assert.EndsWith("; first diverging step 2: V is 0.2, reference 0.1 (3 ulp)", found[1], StringComparison.Ordinal);
        Assert.EndsWith("; first diverging step 2; in seed 1 V is 0.2, reference 0.1 (3 ulp)", found[42], StringComparison.Ordinal);
    }
}
