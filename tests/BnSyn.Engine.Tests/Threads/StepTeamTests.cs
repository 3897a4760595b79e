using BnSyn.Engine.Kernels;
using BnSyn.Engine.Threads;
using Xunit;

namespace BnSyn.Engine.Tests.Threads;

[WaitsFor(Awaited.Simulations)]
public sealed class StepTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(StepTeam.MaxParts)]
    public void EveryPartRunsOnceInEveryRound(int parts)
    {
        var step = new Counting();
        for (int round = 1; round <= 2000; round++)
        {
            StepTeam.Shared.Run(step, parts);
            for (int part = 0; part < StepTeam.MaxParts; part++)
            {
                Assert.Equal(part < parts ? round : 0, step.Runs[part]);
            }
        }
    }

    [Fact]
    public void HelpersThatFellAsleepWakeAgain()
    {
        var step = new Counting();
        for (int round = 1; round <= 20; round++)
        {
            StepTeam.Shared.Run(step, 2);
            Thread.Sleep(5);
        }

        Assert.Equal([20, 20], step.Runs[..2]);
    }

    [Fact]
    public void CallersAtTheSameTimeEachGetAllTheirParts()
    {
        var steps = Enumerable.Range(0, 8).Select(_ => new Counting()).ToArray();
        Parallel.ForEach(steps, step =>
        {
            for (int round = 0; round < 2000; round++)
            {
                StepTeam.Shared.Run(step, 3);
            }
        });
        Assert.All(steps, step => Assert.Equal([2000, 2000, 2000], step.Runs[..3]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void AnErrorInAPartReachesTheCallerAndTheTeamGoesOn(int part)
    {
        var failing = new Failing(part);
        var error = Assert.Throws<InvalidOperationException>(() => StepTeam.Shared.Run(failing, 2));
        Assert.Equal($"part {part}", error.Message);
        Assert.Equal([1, 1], failing.Runs[..2]);

        EveryPartRunsOnceInEveryRound(2);
    }

    [Fact]
    public void AnErrorLeavesNoPartOutWhereTheTeamIsTakenByAnother()
    {
        var failing = new Failing(0);
        var taker = new Taking(() => Assert.Throws<InvalidOperationException>(() => StepTeam.Shared.Run(failing, 3)));
        StepTeam.Shared.Run(taker, 2);
        Assert.Equal([1, 1, 1], failing.Runs[..3]);
    }

    [Theory]
    [InlineData(199, 1)]
    [InlineData(1999, 1)]
    [InlineData(10_000_000, 64)]
    public void OneThreadIsChosenWhereMoreDoNotPayAndNeverMoreThanProcessors(int neurons, int most)
    {
        int chosen = ThreadChoice.Of(null, neurons);
        Assert.InRange(chosen, 1, Math.Min(most, Environment.ProcessorCount));
        Assert.Equal(neurons > 100_000 ? Math.Min(Environment.ProcessorCount, StepTeam.MaxParts) : 1, chosen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65)]
    public void AnImpossibleNumberOfThreadsIsRefusedWithTheRange(int threads)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ThreadChoice.Of(threads, 100));
        Assert.Contains("[1, 64]", error.Message, StringComparison.Ordinal);
        Assert.Equal(threads, error.ActualValue);
    }

    private class Counting : IStepParts
    {
        internal int[] Runs { get; } = new int[StepTeam.MaxParts];

        public virtual void Run(int part) => Interlocked.Increment(ref Runs[part]);

        public void Run(int part, IStepClock clock) => Run(part);
    }

    private sealed class Taking(Action within) : IStepParts
    {
        public void Run(int part)
        {
            if (part == 0)
            {
                within();
            }
        }

        public void Run(int part, IStepClock clock) => Run(part);
    }

    private sealed class Failing(int failing) : Counting
    {
        public override void Run(int part)
        {
            base.Run(part);
            if (part == failing)
            {
                throw new InvalidOperationException($"part {part}");
            }
        }
    }
}
