namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>From a step on the second backend has other bits of the position than the reference.</summary>
public sealed class Departing : Oscillator
{
    /// <summary>That step.</summary>
    public const int FirstStep = 123;

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "departing" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => backend == "reference" ? new OscillatorSimulation(seed) : new Nudged(seed);

    private sealed class Nudged(ulong seed) : OscillatorSimulation(seed)
    {
        public override void Advance(int steps)
        {
            base.Advance(steps);
            if (Step == FirstStep)
            {
                Nudge();
            }
        }
    }
}
