using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

[WaitsFor(Awaited.Processes)]
public sealed class SampleTests
{
    [Fact]
    public void The_verb_is_hidden_and_without_an_order_it_is_wrong_usage()
    {
        Assert.DoesNotContain(" sample", GateProcess.Run("--help").EndsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("holds no order", GateProcess.Run("sample").EndsWith(64).Error, StringComparison.Ordinal);
    }
}
