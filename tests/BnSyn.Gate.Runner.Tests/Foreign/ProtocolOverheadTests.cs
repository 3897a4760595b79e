using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Observing;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>
/// What the protocol costs beside steps of 1 ms that are looked at one by one: shares of stretches, so that the speed of the machine is in both, and
/// stretches of either way of asking in turn, so that what else the machine does is too.
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProtocolOverheadTests(ITestOutputHelper output)
{
    private const int Stretch = 100;
    private const int Stretches = 20;
    private const double MostOfAStep = 0.05;

    // Works as much as takes a millisecond on this machine at its quietest. What slows the machine down slows these steps as it does the protocol: a step that
    // ended by the clock would not be slower, and one that sleeps would have to be woken.
    private const string InPython = """
        import time
        import physics_gate

        class Busy:
            def __init__(self, request):
                self.state = [0.0] * 16
                self.rounds = 1000
                quietest = min(self.time_of_a_step() for _ in range(2000))
                self.rounds = round(self.rounds * 1e6 / quietest)

            def time_of_a_step(self):
                start = time.perf_counter_ns()
                self.advance(1)
                return time.perf_counter_ns() - start

            def advance(self, steps):
                x = 0.5
                for _ in range(steps * self.rounds):
                    x = 3.9 * x * (1.0 - x)
                self.state[0] = x

            def trace(self, sink):
                sink.write("state", self.state)

            def watch(self, sink):
                sink.value("energy", 1.0)

            def observe(self, sink):
                pass

        physics_gate.serve(Busy, engine="busy")
        """;

    /// <summary>tests/protocol-overhead runs it.</summary>
    [Fact(Explicit = true)]
    public void A_step_of_a_millisecond_in_a_process_costs_at_most_five_percent_more()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);
        var backend = new ProcessBackend("busy", "python3", ["-c", InPython])
        {
            Environment = new Dictionary<string, string> { ["PYTHONPATH"] = AppContext.BaseDirectory },
        };
        using var simulation = (TracedForeignSimulation)ForeignBackends.Start(backend, AppContext.BaseDirectory, new("overhead", "busy", 1, 2 * Stretch * Stretches, 1e-3, []));

        // The first of each way has what a process does once.
        Share(simulation, isAskedForEach: false);
        Share(simulation, isAskedForEach: true);
        var (asked, told) = (new double[Stretches], new double[Stretches]);
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            asked[stretch] = Share(simulation, isAskedForEach: true);
            told[stretch] = Share(simulation, isAskedForEach: false);
        }

        output.WriteLine(Words("asked for with all others", told));
        output.WriteLine(Words("asked for one by one", asked));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"it takes {told.Zip(asked, (one, other) => one / other).Median():0.00} of that of steps asked for one by one (median of {Stretches} pairs of stretches)"));

        // Other programs only ever add to it: the lower half of the stretches is the protocol's own.
        Assert.InRange(told.Median(), 0, MostOfAStep);
    }

    // Of a whole stretch: steps that are asked for at once are told several at a time.
    private static double Share(TracedForeignSimulation simulation, bool isAskedForEach)
    {
        if (!isAskedForEach)
        {
            simulation.LookAfterEach(Stretch, watches: true);
        }

        var before = simulation.AdvancedSeconds;
        var start = Stopwatch.GetTimestamp();
        for (var step = 0; step < Stretch; step++)
        {
            simulation.Advance(1);
            simulation.Trace(UnseenState.Instance);
            simulation.Watch(UnseenValue.Instance);
        }

        var inside = simulation.AdvancedSeconds - before;
        return (Stopwatch.GetElapsedTime(start).TotalSeconds - inside) / inside;
    }

    private static string Words(string how, double[] shares) => string.Create(
        CultureInfo.InvariantCulture,
        $"a step of 1 ms that is {how}, with its state and a quantity, takes {100 * shares.Median():0.00} % more (median of {Stretches} stretches of {Stretch} steps; quartiles {100 * shares.LowerQuartile():0.00} to {100 * shares.UpperQuartile():0.00} %, all {100 * shares.Min():0.00} to {100 * shares.Max():0.00} %)");

    private sealed class UnseenValue : IWatchSink
    {
        public static UnseenValue Instance { get; } = new();

        public void Value(string quantity, double value)
        {
        }
    }
}
