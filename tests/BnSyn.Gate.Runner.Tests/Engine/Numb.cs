namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Declares a perturbation that does nothing.</summary>
public sealed class Numb : Pushed
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "numb" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed, string perturbation, double size) => Create(backend, seed);
}
