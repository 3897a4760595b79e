using System.Runtime.Intrinsics;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Keeps as much as the processor's registers are wide: what no engine should do and some will.</summary>
public sealed class Wide : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "wide" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Padded(seed);

    private sealed class Padded(ulong seed) : OscillatorSimulation(seed)
    {
        private readonly double[] _padding = new double[1000 * (Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 2)];

        protected override void Dispose(bool disposing)
        {
            GC.KeepAlive(_padding);
            base.Dispose(disposing);
        }
    }
}
