namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Behaves while it is watched step by step, and fails where many steps are asked for at once, as timing does.</summary>
public sealed class Shy : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "shy" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Unwatched(seed);

    private sealed class Unwatched(ulong seed) : OscillatorSimulation(seed)
    {
        public override void Advance(int steps)
        {
            if (steps > 1)
            {
                throw new InvalidOperationException("a buffer for one step");
            }

            base.Advance(steps);
        }
    }
}
