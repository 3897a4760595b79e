using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Foreign;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>What the protocol costs beside steps of 1 ms: shares of one run, so that the speed of the machine is in both.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProtocolOverheadTests(ITestOutputHelper output)
{
    private const int Steps = 2000;
    private const int Stretch = 100;
    private const double MostOfAStep = 0.05;

    // Works for a millisecond by the clock, as an engine does: a process that sleeps would have to be woken.
    private const string InPython = """
        import time
        import physics_gate

        class Busy:
            def __init__(self, request):
                pass

            def advance(self, steps):
                until = time.perf_counter_ns() + 1000000 * steps
                while time.perf_counter_ns() < until:
                    pass

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
        using var simulation = ForeignBackends.Start(backend, AppContext.BaseDirectory, new("overhead", "busy", 1, Steps, 1e-3, []));

        var shares = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            var before = simulation.AdvancedSeconds;
            var start = Stopwatch.GetTimestamp();
            simulation.Advance(1);
            var inside = simulation.AdvancedSeconds - before;
            shares[step] = (Stopwatch.GetElapsedTime(start).TotalSeconds - inside) / inside;
        }

        // Other programs only ever add to it: the quietest stretch is the protocol's own.
        var (all, quietest) = (shares.Median(), shares.Chunk(Stretch).Min(stretch => stretch.Median()));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the protocol takes {100 * quietest:0.00} % of a step of 1 ms (median of the quietest {Stretch} steps; of all {Steps} {100 * all:0.00} %)"));
        Assert.InRange(quietest, 0, MostOfAStep);
    }
}
