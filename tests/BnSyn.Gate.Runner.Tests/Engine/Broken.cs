namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Breaks in its constructor or in its description where a test asks for it through the environment.</summary>
public sealed class Broken : Oscillator
{
    /// <summary>The environment variable: empty, <c>constructor</c>, <c>description</c>, <c>name</c>, <c>null</c> or <c>source</c>.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_BROKEN";

    private static readonly string How = Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Breaks if asked to.</summary>
    /// <exception cref="InvalidOperationException">The test asks for it.</exception>
    public Broken()
    {
        if (How == "constructor")
        {
            throw new InvalidOperationException("no license");
        }
    }

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => How == "null" ? null! : base.Describe() with
    {
        Name = How == "name" ? "oscillator" : "broken",
        Steps = How == "description" ? 0 : 300,
    };
}
