using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Foreign;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Observing;

/// <summary>What the process of a backend has in memory counts where runs are admitted, as if the gate's own process had it.</summary>
[Collection(Alone.Name)]
[WaitsFor(Awaited.Processes)]
public sealed class BackendsMemoryTests
{
    private const long Held = 600L << 20;

    // Pages of the interpreter come and go.
    private const long Enough = Held / 2;

    private const string InPython = """
        import physics_gate

        class Held:
            def __init__(self, request):
                self.held = b"\x01" * (600 << 20)

            def advance(self, steps):
                pass

            def observe(self, sink):
                pass

        physics_gate.serve(Held, engine="held")
        """;

    [Fact]
    public void A_run_needs_what_the_process_of_its_backend_has()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);
        var backend = new ProcessBackend(Apart.Backend, "python3", ["-c", InPython])
        {
            Environment = new Dictionary<string, string> { ["PYTHONPATH"] = AppContext.BaseDirectory },
        };
        var needs = new MemoryNeeds();
        var pair = ("held", Apart.Backend);
        var admitted = new RunAdmission(needs, new MemoryGauge(isLimited: true, () => ChildWatch.ResidentBytes)).Enter(pair);

        using (var simulation = ForeignBackends.Start(backend, AppContext.BaseDirectory, new("held", Apart.Backend, 1, 1, 1e-3, [])))
        {
            simulation.Advance(1);
            admitted.Built();
        }

        admitted.Dispose();
        Assert.InRange(needs.Of(pair)!.Value, Enough, long.MaxValue);
    }
}
