using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class CheckGatePropertiesTests
{
    [Theory]
    [InlineData("PhysicsGateScenario", "; did you mean PhysicsGateScenarios? Valid")]
    [InlineData("physicsgatescenario", "; did you mean PhysicsGateScenarios? Valid")]
    [InlineData("PhysicsGateSikp", "; did you mean PhysicsGateSkip? Valid")]
    [InlineData("PhysicsGateColour", " of the physics gate. Valid")]
    public void A_global_property_that_does_not_exist_is_BNG1002_with_the_name_that_was_meant(string name, string says)
    {
        var engine = new CommandedEngine((name, "sparse"));

        Assert.False(Check(engine).Execute());

        var error = Assert.Single(engine.Errors);
        Assert.Equal("BNG1002", error.Code);
        Assert.Equal("a.csproj", error.File);
        Assert.StartsWith($"'{name}' is not a property of the physics gate", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Contains("docs/properties.md", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PhysicsGateScenarios")]
    [InlineData("PHYSICSGATESCENARIOS")]
    [InlineData("Configuration")]
    [InlineData("_PhysicsGateRunner")]
    public void What_exists_in_any_case_or_is_not_of_the_gate_is_let_through(string name)
    {
        var engine = new CommandedEngine((name, "sparse"));

        Assert.True(Check(engine).Execute());
        Assert.Empty(engine.Errors);
    }

    private static CheckGateProperties Check(CommandedEngine engine) =>
        new() { BuildEngine = engine, ProjectFile = "a.csproj", Defaults = Path.Combine(Repository.Root, "build", "BnSyn.Gate.Sdk.props") };
}
