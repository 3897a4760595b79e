using BnSyn.Gate.Runner.Energy;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Energy;

/// <summary>Counters that a test turns itself: a simulation that uses 2 J a call, and an idle machine that uses what the test says.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class EnergyPhaseTests
{
    private const string Zone = "intel-rapl:0";
    private const int Steps = 30;

    [Fact]
    public void The_energy_is_what_the_counter_rose_by_while_stepping()
    {
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);

        var energy = new EnergyPhase(powercap.Root).Measure(Planned.Of(() => new Hungry(powercap)), "reference", Steps, liveBytes: 0);

        var calls = energy.SimulatedSeconds / (Steps * 0.01);
        Assert.InRange(calls, 1, 10);
        Assert.Equal(2.0 * calls, energy.Joules!.Value, 9);
        Assert.Equal(0.0, energy.IdleJoules);
        Assert.True(energy.Seconds >= 1.0, "a window shorter than a second");
        Assert.Empty(energy.NotMeasuredBecause);
    }

    [Fact]
    public async Task What_the_idle_machine_uses_is_subtracted_and_shown()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a counter that is replaced while it is read, as only Linux has it");
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);
        EnergyPhase phase;

        // Its end waits for the last tick; after it the simulation has the counter to itself.
        await using (new Timer(new Idle(powercap).Use, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50)))
        {
            phase = new EnergyPhase(powercap.Root);
        }

        var energy = phase.Measure(Planned.Of(() => new Hungry(powercap)), "reference", Steps, liveBytes: 0);

        Assert.True(energy.IdleJoules > 0, "the machine used nothing while idle");
        Assert.Equal(2.0 * energy.SimulatedSeconds / (Steps * 0.01), energy.Joules!.Value + energy.IdleJoules!.Value, 9);
    }

    [Fact]
    public void Short_runs_share_one_window_of_at_least_a_second()
    {
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);

        var energy = new EnergyPhase(powercap.Root).Measure(Planned.Of(() => new Hungry(powercap, milliseconds: 20)), "reference", Steps, liveBytes: 0);

        Assert.True(energy.Seconds >= 1.0, "a window shorter than a second");
        Assert.Equal(2.0 * energy.SimulatedSeconds / (Steps * 0.01), energy.Joules!.Value, 9);
    }

    [Fact]
    public void Runs_too_short_for_a_window_have_no_energy()
    {
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);

        var energy = new EnergyPhase(powercap.Root).Measure(Planned.Of(() => new OscillatorSimulation(1)), "reference", safeSteps: 1, liveBytes: 0);

        Assert.Null(energy.Joules);
        Assert.StartsWith("as many runs as one window may hold (2000) take ", energy.NotMeasuredBecause, StringComparison.Ordinal);
        Assert.EndsWith(" s, the shortest window is 1 s", energy.NotMeasuredBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_that_would_fill_the_memory_are_not_put_into_one_window()
    {
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);

        var energy = new EnergyPhase(powercap.Root).Measure(Planned.Of(() => new Hungry(powercap, milliseconds: 1)), "reference", Steps, liveBytes: long.MaxValue);

        Assert.Null(energy.Joules);
        Assert.StartsWith("as many runs as one window may hold (1) take ", energy.NotMeasuredBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_counters_there_is_no_energy_but_the_reason()
    {
        var energy = new EnergyPhase("/no/such/powercap").Measure(Planned.Whole(new Oscillator()), "accelerated", Steps, liveBytes: 0);

        Assert.Equal("accelerated", energy.Backend);
        Assert.Null(energy.Joules);
        Assert.Equal("no energy counters: /no/such/powercap does not exist", energy.NotMeasuredBecause);
    }

    [Fact]
    public void A_run_without_a_safe_step_has_no_energy()
    {
        using var powercap = new Powercap().With(Zone, 0, long.MaxValue);

        var energy = new EnergyPhase(powercap.Root).Measure(Planned.Whole(new Oscillator()), "reference", safeSteps: 0, liveBytes: 0);

        Assert.Null(energy.Joules);
        Assert.Equal("the run ends in its first step", energy.NotMeasuredBecause);
    }

    private sealed class Hungry(Powercap powercap, int milliseconds = 250) : OscillatorSimulation(1)
    {
        public override void Advance(int steps)
        {
            base.Advance(steps);
            powercap.Add(Zone, 2_000_000);
            Thread.Sleep(milliseconds);
        }
    }

    private sealed class Idle(Powercap powercap)
    {
        public void Use(object? state) => powercap.Add(Zone, 1000);
    }
}
