using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>An oscillator whose step has three kernels of known sizes: it turns a wheel, it allocates and it swings.</summary>
public sealed class Stirred : Oscillator, ISizedScenario
{
    /// <summary>The environment variable: what is wrong with it.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_STIRRED";

    /// <summary>A file beside the assembly: its wheel turns thirty times as often, as if another commit had been built there.</summary>
    public const string Heavier = "stirred.heavier";

    /// <summary>The fault of having one backend more, a program of its own that is not there.</summary>
    public const string HasAnother = "has-another";

    /// <summary>Turns of the wheel in a step.</summary>
    public int Turns { get; init; } = File.Exists(Path.Combine(Path.GetDirectoryName(typeof(Stirred).Assembly.Location) ?? "", Heavier)) ? 60_000 : 2000;

    /// <summary>What is wrong: <c>drifts</c>, <c>unnamed</c>, <c>throws</c>, <c>shrinks</c>, <c>hungers</c>, <c>miscounts</c>, <c>overcounts</c>, <see cref="HasAnother"/>; empty for nothing.</summary>
    public string Fault { get; init; } = Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => Fault == HasAnother
        ? base.Describe() with { Name = "stirred", Backends = [.. base.Describe().Backends, Apart.Backend], ProcessBackends = [new(Apart.Backend, "no-such-program", [])] }
        : base.Describe() with { Name = "stirred" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Simulation(seed, Turns, Fault);

    /// <inheritdoc/>
    public IReadOnlyList<SizeFactor> SizeFactors => [new("turns", "1", Turns, Fault == "shrinks" ? Turns + 1 : 1000, 16_000, "turns of the other wheel")];

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) =>
        Fault == "hungers" && sizes[0] > 8000 ? throw new InsufficientMemoryException("too large") : new Simulation(seed, (int)sizes[0], Fault);

    private sealed class Simulation(ulong seed, int turns, string fault) : OscillatorSimulation(seed), ICountedSimulation
    {
        private const int Allocated = 1000;

        private double _wheel = 1;
        private double _steps;

        /// <inheritdoc/>
        public IReadOnlyList<string> Kernels { get; } = ["wheel", "waste", "swing", "never"];

        /// <summary>An addition a turn, in a register; bytes that are written; of the swing nothing is counted.</summary>
        public IReadOnlyList<KernelWork> Work => fault switch
        {
            "miscounts" => [new(1, 1)],
            "overcounts" => [new(_steps * turns, double.NaN), new(0, 0), new(0, 0), new(0, 0)],
            _ => [new(_steps * turns, 8 * _steps), new(0, _steps * Allocated), new(0, 0), new(0, 0)],
        };

        /// <inheritdoc/>
        public override void Advance(int steps) => Take(steps, default(NoKernelClock));

        /// <inheritdoc/>
        public void Profile(int steps, IKernelClock clock)
        {
            switch (fault)
            {
                case "drifts":
                    Nudge();
                    break;
                case "unnamed":
                    clock.Enter(4);
                    break;
                case "throws":
                    throw new InvalidOperationException("out of range");
                default:
                    break;
            }

            Take(steps, clock);
        }

        private void Take<TClock>(int steps, TClock clock)
            where TClock : IKernelClock
        {
            for (var step = 0; step < steps; step++)
            {
                clock.Enter(0);
                Turn(turns);
                clock.Enter(1);
                GC.KeepAlive(new byte[Allocated]);
                clock.Enter(2);
                Turn(1000);
                base.Advance(1);
                _steps++;
                clock.Leave();
            }
        }

        // A chain of additions: its time is its length, from its first call on also where the runtime has tiers.
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void Turn(int times)
        {
            var wheel = _wheel;
            for (var turn = 0; turn < times; turn++)
            {
                wheel += 1e-9;
            }

            _wheel = wheel;
        }
    }
}
