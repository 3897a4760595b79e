namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>The same, of an engine that promises no bits and is observed in a process of its own.</summary>
public sealed class FlakyApart : Flaky
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "flaky-apart", EnvironmentClass = EnvironmentClasses.Machine };
}
