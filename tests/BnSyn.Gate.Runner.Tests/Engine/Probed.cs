namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Two probes of one family, or none where a test asks for it through the environment.</summary>
public sealed class Probed : IScenarioSource
{
    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios => Environment.GetEnvironmentVariable(Broken.Variable) == "source" ? [] : [new Probe("probe-long", 40), new Probe("probe-short", 20)];

    private sealed class Probe(string name, int steps) : Oscillator
    {
        /// <inheritdoc/>
        public override ScenarioDescription Describe() => base.Describe() with { Name = name, Family = "probes", Steps = steps };
    }
}
