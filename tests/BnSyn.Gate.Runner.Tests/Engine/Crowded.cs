using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>The oscillator of an engine with static state, as a test asks for it through the environment.</summary>
public sealed class Crowded : Oscillator
{
    /// <summary>The environment variable: words for what its simulations do to each other, and for what the scenario says of that.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_CROWDED";

    /// <summary>What a simulation that is large keeps, in bytes.</summary>
    public const int LargeBytes = 120 << 20;

    private static readonly string[] Asked = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ');
    private static int _alive;
    private static int _built;

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with
    {
        Name = "crowded",
        IsSerial = Asked.Contains("is-serial"),
        IsIsolated = Asked.Contains("is-isolated"),
    };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) =>
        new Simulation(Asked.Contains("remembers") ? seed + (ulong)Interlocked.Increment(ref _built) - 1 : seed);

    private sealed class Simulation : OscillatorSimulation
    {
        private readonly byte[] _kept = Asked.Contains("is-large") ? GC.AllocateArray<byte>(LargeBytes, pinned: true) : [];

        public Simulation(ulong seed)
            : base(seed)
        {
            // What is not touched takes no memory.
            _kept.AsSpan().Fill(1);
            Interlocked.Increment(ref _alive);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public override void Advance(int steps)
        {
            if (Asked.Contains("needs-room"))
            {
                // Long enough for a second run to begin where one may.
                Thread.Sleep(1);
                if (Volatile.Read(ref _alive) > 1)
                {
                    Environment.FailFast("two at once");
                }
            }

            base.Advance(steps);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Interlocked.Decrement(ref _alive);
        }
    }
}
