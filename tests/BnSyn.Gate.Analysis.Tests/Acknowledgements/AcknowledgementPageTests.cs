using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Acknowledgements;

/// <summary>The example of docs/acknowledgements.md is a file that is read, and states what it seems to.</summary>
public sealed class AcknowledgementPageTests : IDisposable
{
    private readonly AcknowledgedBench bench = new();

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_example_of_the_page_acknowledges_the_drift_that_it_states()
    {
        File.WriteAllText(bench.File, File.ReadAllText(RepositoryFiles.PathOf("docs", "acknowledgements.md")).ReplaceLineEndings("\n").Split("```json\n")[1].Split("```")[0]);
        var drifting = Sample.Scenario().WithRuns(run => run.Seed == 42 ? run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 100) : run);

        var result = bench.JudgeAsItIs(drifting);

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(["reference", "accelerated"], result.Findings.Where(finding => finding.Diagnostic.Code == "BNG3044").Select(finding => finding.Subject!.Backend));
    }

    [Fact]
    public void The_page_has_every_code_of_the_table()
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "acknowledgements.md")).ReplaceLineEndings("\n");

        Assert.All(AcknowledgementDiagnostics.Rows, row => Assert.Contains(row.Code, page, StringComparison.Ordinal));
    }
}
