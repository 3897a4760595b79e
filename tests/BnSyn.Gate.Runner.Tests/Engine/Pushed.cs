namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Can be made wrong: a push at the start.</summary>
public class Pushed : Oscillator, IPerturbableScenario
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with
    {
        Name = "pushed",
        Perturbations = [new("push", PerturbationKind.InitialState, "it starts 1 % of its top speed faster")],
    };

    /// <inheritdoc/>
    public virtual ISimulation Create(string backend, ulong seed, string perturbation, double size) => new OscillatorSimulation(seed, size);
}
