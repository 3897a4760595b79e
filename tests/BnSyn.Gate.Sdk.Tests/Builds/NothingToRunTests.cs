namespace BnSyn.Gate.Sdk.Tests.Builds;

[Collection(BuildsShareACopy.Name)]
public sealed class NothingToRunTests(BuildCopy copy)
{
    [Fact]
    public void A_project_that_did_not_opt_in_has_an_empty_target()
    {
        var build = copy.Build("src/BnSyn.Gate", "-t:PhysicsGate");

        build.AssertPassed();
        Assert.Equal(0, build.GateRuns);
        Assert.DoesNotContain(build.Messages, message => message.StartsWith("PhysicsGate:", StringComparison.Ordinal));
    }
}
