using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Memory;

[Collection(Alone.Name)]
public sealed class ConstructionMemoryTests
{
    private const int Megabyte = 1_000_000;

    /// <summary>What the simulation's own objects add, and what of the test process lives or dies meanwhile.</summary>
    private const int Slack = 50_000;

    [Fact]
    public void A_simulation_that_keeps_a_megabyte_takes_a_megabyte()
    {
        var (allocated, live) = ConstructionMemory.Measure(() => new Large(kept: Megabyte, dropped: 0));

        Assert.InRange(live, Megabyte - Slack, Megabyte + Slack);
        Assert.InRange(allocated, Megabyte, Megabyte + Slack);
    }

    [Fact]
    public void What_construction_throws_away_is_allocated_but_not_live()
    {
        var (allocated, live) = ConstructionMemory.Measure(() => new Large(kept: Megabyte, dropped: 3 * Megabyte));

        Assert.InRange(live, Megabyte - Slack, Megabyte + Slack);
        Assert.InRange(allocated, 4 * Megabyte, (4 * Megabyte) + Slack);
    }

    [Fact]
    public void What_is_made_once_for_all_simulations_of_a_process_is_not_counted()
    {
        byte[]? shared = null;

        var (allocated, live) = ConstructionMemory.Measure(() =>
        {
            shared ??= new byte[Megabyte];
            return new Large(kept: 1, dropped: 0);
        });

        GC.KeepAlive(shared);
        Assert.InRange(allocated, 0, Slack);
        Assert.InRange(live, -Slack, Slack);
    }

    [Fact]
    public void What_a_simulation_returns_to_a_pool_at_its_end_is_counted_all_the_same()
    {
        var pool = new Stack<byte[]>();

        var (allocated, _) = ConstructionMemory.Measure(() =>
        {
            var rented = pool.TryPop(out var buffer) ? buffer : new byte[Megabyte];
            return new Large(kept: 1, dropped: 0, () => pool.Push(rented));
        });

        Assert.InRange(allocated, Megabyte, Megabyte + Slack);
    }

    [Fact]
    public void Both_simulations_are_disposed()
    {
        var alive = 0;

        ConstructionMemory.Measure(() => new Large(kept: 1, dropped: 0, () => alive--) { Number = ++alive });

        Assert.Equal(0, alive);
    }

    private sealed class Large : OscillatorSimulation
    {
        private readonly byte[] _kept;
        private readonly Action? _disposed;

        public Large(int kept, int dropped, Action? disposed = null)
            : base(1)
        {
            _kept = new byte[kept];
            _disposed = disposed;
            GC.KeepAlive(new byte[dropped]);
        }

        public int Number { get; init; }

        protected override void Dispose(bool disposing)
        {
            GC.KeepAlive(_kept);
            _disposed?.Invoke();
            base.Dispose(disposing);
        }
    }
}
