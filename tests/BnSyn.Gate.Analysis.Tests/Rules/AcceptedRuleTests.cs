using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class AcceptedRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_received_baseline_that_was_committed_is_BNG2039_at_its_reason()
    {
        bench.Edit(text => text.Replace("A test wants it", BaselineProvenance.ReceivedReason, StringComparison.Ordinal));

        var finding = bench.Find("BNG2039", Sample.Scenario());

        Assert.Equal(Outcome.Invalid, finding.Effect);
        Assert.Contains("\"reason\"", bench.Baseline.Split('\n')[finding.Location!.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_with_a_reason_accepts_it_although_no_value_changes()
    {
        bench.Edit(text => text.Replace("A test wants it", BaselineProvenance.ReceivedReason, StringComparison.Ordinal));

        var refreshed = bench.Refresh(Sample.Set(Sample.Scenario()));

        Assert.Equal(["near-critical: received from a failing gate: yes -> no"], refreshed.Changes);
        Assert.Equal(Verdict.Passed, bench.Judge(Sample.Scenario()).Verdict);
    }
}
