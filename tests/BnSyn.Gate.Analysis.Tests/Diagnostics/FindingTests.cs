using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;

namespace BnSyn.Gate.Analysis.Tests.Diagnostics;

public sealed class FindingTests
{
    [Fact]
    public void The_subject_fills_the_message_where_no_argument_does()
    {
        var finding = Finding.Of(PhysicsDiagnostics.Misreported) with { Subject = new("sparse") { Backend = "fast", Seed = 3, Observable = "rate" } };

        Assert.Equal("sparse: seed 3 (fast) reported 'rate', which is not declared or was reported before", finding.Message);
    }

    [Fact]
    public void A_message_that_lacks_a_value_is_a_mistake_of_the_gate() =>
        Assert.Throws<InvalidOperationException>(() => Finding.Of(PhysicsDiagnostics.Misreported).Message);

    [Fact]
    public void Severity_and_effect_are_the_row_s_unless_set()
    {
        var finding = Finding.Of(PerSeedDiagnostics.NotIdentical);

        Assert.Equal((DiagnosticSeverity.Warning, Outcome.Equivalent), (finding.Severity, finding.Effect!.Value));
    }
}
