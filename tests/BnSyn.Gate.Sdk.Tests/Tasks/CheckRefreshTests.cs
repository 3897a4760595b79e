using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class CheckRefreshTests
{
    [Fact]
    public void A_refresh_that_is_not_among_the_global_properties_is_BNG1020()
    {
        var engine = new CommandedEngine();
        var check = new CheckRefresh { BuildEngine = engine, ProjectFile = "a.csproj", RefreshBaselines = true };

        Assert.False(check.Execute());

        var error = Assert.Single(engine.Errors);
        Assert.Equal("BNG1020", error.Code);
        Assert.Equal(
            "PhysicsGateRefreshBaselines rewrites the baselines and is set in a project or a file that it imports, where a reviewer does not see it. " +
            "Set it on the command line: dotnet build -t:PhysicsGate -p:PhysicsGateRefreshBaselines=true",
            error.Message);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_refresh_of_the_command_line_on_a_server_that_something_else_allows_is_BNG1020(bool isAllowedThere, int errors)
    {
        (string, string)[] refresh = [("PhysicsGateRefreshBaselines", "true")];
        var engine = new CommandedEngine(isAllowedThere ? [.. refresh, ("physicsgateallowrefreshinci", "true")] : refresh);
        var check = new CheckRefresh { BuildEngine = engine, ProjectFile = "a.csproj", RefreshBaselines = true, AllowRefreshInCI = true };

        Assert.Equal(errors == 0, check.Execute());

        Assert.Equal(errors, engine.Errors.Count);
        Assert.All(engine.Errors, error =>
        {
            Assert.Equal("BNG1020", error.Code);
            Assert.StartsWith("PhysicsGateAllowRefreshInCI lets a server rewrite the baselines and is set in a project", error.Message, StringComparison.Ordinal);
        });
    }
}
