namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Declares a perturbation and has no way to apply it.</summary>
public sealed class Unpushable : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with
    {
        Name = "unpushable",
        Perturbations = [new("push", PerturbationKind.InitialState, "it starts 1 % of its top speed faster")],
    };
}
