using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>Whatever becomes of one verdict of a history, the history is shown, and says of the file that it is left out or uses it.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class MutatedVerdictTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_history_with_one_verdict()
    {
        archive.With(10, 10.1, 9.9, 10.2, 9.8, 10, 10.1, 9.9, 10.2);
        var file = archive.Add(Archive.Scenario(10, 1000));
        new Mutants(File.ReadAllBytes(file), 6_000_000).Show(300, mutant =>
        {
            File.WriteAllBytes(file, mutant);
            var trend = Trend.Of(archive.Folder, Trend.DefaultThreshold, fail: true);
            Mutants.AreCoded(trend.Findings, file);
            Assert.True(trend.Runs == 10 || trend.Findings.Any(finding => finding.Location?.File == file || finding.Message.Contains(file, StringComparison.Ordinal)));
            Assert.NotEmpty(TrendText.Terminal(trend));
            Assert.NotEmpty(TrendText.Markdown(trend));
            Assert.Empty(TrendWriter.Write(trend, archive.Folder));
            return trend.Runs == 10;
        }).Hold("verdict");
    }
}
