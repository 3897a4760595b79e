using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class RunAdmissionTests
{
    private static readonly (string, string) Small = ("small", "reference");
    private static readonly (string, string) Large = ("large", "reference");
    private readonly Gauge _gauge = new() { Total = 100 };
    private readonly MemoryNeeds _needs = new();

    [Fact]
    public void The_first_run_is_alone_until_it_has_been_built()
    {
        var admission = new RunAdmission(_needs, _gauge);
        using var first = admission.Enter(Small);

        var second = Entering(admission, Small);
        Assert.False(second.Join(Patience));
        _gauge.Used = 10;
        first.Built();

        Assert.True(second.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_run_waits_until_what_it_needs_is_left()
    {
        _needs.See(Large, 60);
        var admission = new RunAdmission(_needs, _gauge);
        var first = admission.Enter(Large);

        var second = Entering(admission, Large);
        Assert.False(second.Join(Patience));
        Assert.Equal(1, _gauge.Collections);
        first.Dispose();

        Assert.True(second.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Where_there_is_room_runs_go_on_beside_each_other_and_one_that_nobody_has_seen_counts_as_the_largest()
    {
        _needs.See(Large, 40);
        var admission = new RunAdmission(_needs, _gauge);
        using var first = admission.Enter(Large);
        using var second = admission.Enter(Large);

        Assert.False(Entering(admission, Small).Join(Patience));
    }

    [Fact]
    public void What_a_run_took_is_what_its_next_needs()
    {
        var admission = new RunAdmission(_needs, _gauge);
        using (var run = admission.Enter(Small))
        {
            run.Built();
            _gauge.Used = 30;
        }

        Assert.Equal(30, _needs.Of(Small));
        Assert.Equal(30, _needs.Of(Large));
    }

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private static Thread Entering(RunAdmission admission, (string, string) pair)
    {
        var thread = new Thread(() => admission.Enter(pair)) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private sealed class Gauge : IMemoryGauge
    {
        public long Total { get; init; }

        public long Used { get; set; }

        public int Collections { get; private set; }

        public long UsedBytes => Used;

        public long FreeBytes => Total - Used;

        public void Collect() => Collections++;
    }
}
