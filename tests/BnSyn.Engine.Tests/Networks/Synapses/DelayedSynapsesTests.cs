using BnSyn.Engine.Networks.Synapses;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Synapses;

/// <summary>A delay of d steps is one of d steps, for every d.</summary>
public sealed class DelayedSynapsesTests
{
    private const double Dt = 0.1;

    /// <summary>An input at t = 0 is g·exp(-(t - delay)/τ) from its delay on, at every step, and nothing before.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(1.0)]
    [InlineData(6.4)]
    public void ConductanceIsThatOfTheDelayedExponential(double delay)
    {
        var parameters = new SynapseParameters { Delay_ms = delay };
        var synapses = new ConductanceSynapses(1, parameters, Dt, ReceptorSplit.EveryReceptor);
        synapses.QueueEvents([2.0]);
        for (int step = 1; step <= 200; step++)
        {
            synapses.Step();
            double since = (step * Dt) - delay;
            double left = since > 1e-9 ? 2.0 : 0.0;
            Assert.Equal(0.6 * left * Math.Exp(-since / parameters.Tau_AMPA_ms), synapses.GAmpa[0], 1e-12);
            Assert.Equal(0.3 * left * Math.Exp(-since / parameters.Tau_NMDA_ms), synapses.GNmda[0], 1e-12);
            Assert.Equal(0.1 * left * Math.Exp(-since / parameters.Tau_GABAA_ms), synapses.GGabaa[0], 1e-12);
        }

        Assert.True(synapses.GNmda[0] > 0.1);
    }

    [Fact]
    public void DelayIsExactForEveryNumberOfSteps()
    {
        for (int delay = 0; delay <= 64; delay++)
        {
            var line = new DelayLine(2, delay);
            Assert.Equal(delay, line.Steps);
            var arrived = new List<(int Step, double First, double Second)>();
            for (int step = 0; step < 200; step++)
            {
                if (step is 0 or 3 or 100)
                {
                    line.Send([step + 1.0, 0.0]);
                    line.Send(1, 7.0);
                }

                if (line.Arriving[0] != 0.0 || line.Arriving[1] != 0.0)
                {
                    arrived.Add((step, line.Arriving[0], line.Arriving[1]));
                }

                line.Advance();
            }

            Assert.Equal([(delay, 1.0, 7.0), (delay + 3, 4.0, 7.0), (delay + 100, 101.0, 7.0)], arrived);
        }
    }

    /// <summary>Once more what BN-Syn's helper does, only later: with random inputs, several between two steps.</summary>
    [Fact]
    public void ResultsAreTheUndelayedOnesLater() => Check.One(Reproducible.Config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new System.Random(seed);
        int neurons = random.Next(1, 6);
        var parameters = new SynapseParameters { Delay_ms = 0.05 + (3.0 * random.NextDouble()) };
        var delayed = new ConductanceSynapses(neurons, parameters, Dt, ReceptorSplit.EveryReceptor);
        var original = new UndelayedConductanceSynapses(neurons, parameters, Dt);
        Assert.Equal(original.DelaySteps, delayed.DelaySteps);
        var expected = new List<double[]>();
        for (int step = 0; step < 80; step++)
        {
            // What is queued twice adds up here, and there replaces what was queued first: so it is handed the sum.
            double[] sum = new double[neurons];
            for (int time = random.Next(0, 3); time > 0; time--)
            {
                double[] input = [.. Enumerable.Range(0, neurons).Select(_ => (double)random.Next(0, 4))];
                sum = [.. sum.Zip(input, (one, other) => one + other)];
                delayed.QueueEvents(input);
            }

            original.QueueEvents(sum);
            original.Step();
            delayed.Step();
            expected.Add([.. original.GAmpa, .. original.GNmda, .. original.GGabaa]);
            double[] actual = [.. delayed.GAmpa, .. delayed.GNmda, .. delayed.GGabaa];
            Assert.Equal(step < delayed.DelaySteps ? new double[3 * neurons] : expected[step - delayed.DelaySteps], actual);
        }
    }));

    [Fact]
    public void TransmitterOpensItsOwnReceptors()
    {
        var excitatory = new ConductanceSynapses(1, new SynapseParameters { Delay_ms = Dt }, Dt, ReceptorSplit.Glutamate);
        var inhibitory = new ConductanceSynapses(1, new SynapseParameters { Delay_ms = Dt }, Dt, ReceptorSplit.Gaba);
        double[] current = new double[1];
        foreach (ConductanceSynapses synapses in new[] { excitatory, inhibitory })
        {
            synapses.QueueEvents([1.0]);
            synapses.Step();
            synapses.Step();
        }

        Assert.Equal(0.7 * Math.Exp(-Dt / 2.5), excitatory.GAmpa[0], 1e-12);
        Assert.Equal(0.3 * Math.Exp(-Dt / 100.0), excitatory.GNmda[0], 1e-12);
        Assert.Equal(0.0, excitatory.GGabaa[0]);
        Assert.Equal([0.0, 0.0], [inhibitory.GAmpa[0], inhibitory.GNmda[0]]);
        Assert.Equal(Math.Exp(-Dt / 6.0), inhibitory.GGabaa[0], 1e-12);
        excitatory.Current([-70.0], current);
        Assert.True(current[0] < 0.0);
        inhibitory.Current([-60.0], current);
        Assert.Equal(10.0 * Math.Exp(-Dt / 6.0), current[0], 1e-10);
    }

    [Theory]
    [InlineData(1.0, 0.1, 10)]
    [InlineData(0.25, 0.1, 2)] // 2.5 to even
    [InlineData(1.75, 0.5, 4)] // 3.5 to even
    [InlineData(0.01, 0.1, 1)]
    public void DelayIsRoundedHalfToEvenAndAtLeastOneStep(double delay, double dt, int expected) =>
        Assert.Equal(expected, SynapticDelay.Steps(delay, dt));

    [Fact]
    public void InvalidArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SynapticDelay.Steps(0.0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SynapticDelay.Steps(1.0, 0.0));
        var endless = Assert.Throws<ArgumentOutOfRangeException>(() => SynapticDelay.Steps(1e300, 0.1));
        Assert.Contains("delay_ms/dt_ms must be in [0, 1000000]", endless.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelayLine(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelayLine(1, -1));
        var large = Assert.Throws<ArgumentOutOfRangeException>(() => new DelayLine(1_000_000, 1_000_000));
        Assert.Contains("for 1000000 neurons", large.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DelayLine(2, 1).Send([1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConductanceSynapses(1, new SynapseParameters(), Dt, new ReceptorSplit(1.1, 0.0, 0.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConductanceSynapses(0, new SynapseParameters(), Dt, ReceptorSplit.Gaba));
        Assert.Throws<ArgumentException>(() => new ConductanceSynapses(2, new SynapseParameters(), Dt, ReceptorSplit.Gaba).QueueEvents([1.0]));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var synapses = new ConductanceSynapses(3, new SynapseParameters(), Dt, ReceptorSplit.Glutamate);
        double[] input = [1.0, 2.0, 3.0];
        Assert.Equal(0, Allocations.Of(() =>
        {
            synapses.QueueEvents(input);
            synapses.Step();
        }));
    }
}
