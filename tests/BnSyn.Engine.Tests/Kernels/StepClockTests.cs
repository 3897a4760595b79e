using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Tests.Networks.Learning;
using BnSyn.Engine.Threads;
using Xunit;

namespace BnSyn.Engine.Tests.Kernels;

/// <summary>Steps under a clock: the bits of steps without one, and every kernel told.</summary>
public sealed class StepClockTests
{
    private const int Steps = 120;

    private static readonly NetworkParameters Fixed = PlasticNetworks.Firing(200) with { Plasticity = null, Synapses = new() };

    public static TheoryData<string> Backends => [.. NetworkBackends.Names];

    [Fact]
    public void EveryKernelHasAName()
    {
        Assert.Equal(Enum.GetValues<StepKernel>().Length, StepKernels.Names.Count);
        Assert.All(Enum.GetValues<StepKernel>(), kernel =>
            Assert.Equal(kernel.ToString(), string.Concat(StepKernels.Names[(int)kernel].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ANetworkTakesTheSameStepsUnderAClock(string backend)
    {
        foreach (int threads in new[] { 1, 2 })
        {
            Network plain = Network.Create(Fixed, 3, backend, threads);
            Network clocked = Network.Create(Fixed, 3, backend, threads);
            var clock = new ListedKernels();
            long spikes = 0;
            for (int step = 0; step < Steps; step++)
            {
                Assert.Equal(plain.Step(), clocked.Step(clock));
                Assert.False(clock.IsInside);
                spikes += clocked.Spikes.Length;
            }

            Assert.Equal(StateDigest.Compute(plain), StateDigest.Compute(clocked));
            Assert.True(spikes > 0);
            Assert.Equal(Steps, clock.Left);
            string[] expected = backend switch
            {
                "reference" => ["drive", "delivery", "conductances", "magnesium-block", "neurons", "bounds", "criticality"],
                _ => ["drive", "delivery", "fused-pass", "bounds", "criticality"],
            };

            // Another test may have the team of threads meanwhile: then the step is taken alone, and there is nothing to wait for.
            Assert.Equal(expected, clock.Entered.Where(kernel => threads == 1 || backend != "accelerated" || kernel != "threads"));
        }
    }

    [Fact]
    public void ATeamTellsItsCallerOfTheFirstPartAndOfTheOthersAsWaiting()
    {
        var clock = new ListedKernels();
        var parts = new TellingParts();
        for (int round = 0; round < 30_000 && !clock.Entered.Contains("threads"); round++)
        {
            StepTeam.Shared.Run(parts, 2, clock);

            // Another test has the team.
            Thread.Sleep(1);
        }

        Assert.Equal(["neurons", "threads"], clock.Entered);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ANetworkThatLearnsTakesTheSameStepsUnderAClock(string backend)
    {
        NetworkParameters parameters = PlasticNetworks.Firing(100).With(plasticity => plasticity with { Consolidation = PlasticNetworks.Quick });
        Network plain = PlasticNetworks.Run(parameters, 3, backend, Steps);
        Network clocked = Network.Create(parameters, 3, backend);
        var clock = new ListedKernels();
        for (int step = 0; step < Steps; step++)
        {
            clocked.Step(clock);
        }

        Assert.Equal(plain.Digest(), clocked.Digest());
        Assert.Contains("plasticity", clock.Entered);
    }

    [Fact]
    public void ACircuitTakesTheSameStepsUnderAClock()
    {
        foreach (string backend in CircuitBackends.Names)
        {
            Circuit plain = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.03), 5, backend);
            Circuit clocked = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.03), 5, backend);
            var clock = new ListedKernels();
            plain.Run(Steps);
            clocked.Run(Steps, clock);
            Assert.Equal(CircuitDigest.Compute(plain), CircuitDigest.Compute(clocked));
            Assert.Equal(plain.TotalSpikes, clocked.TotalSpikes);
            Assert.False(clock.IsInside);
            Assert.Equal(["neurons", "tracts", "learning", "counting"], clock.Entered);
        }
    }

    [Fact]
    public void AnAblatedCircuitTakesTheSameStepsUnderAClock()
    {
        Circuit Built() => new CircuitSwitches { DeferredCounting = false, CachedOrder = false }.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.03), 5);
        (Circuit plain, Circuit clocked) = (Built(), Built());
        plain.Run(Steps);
        clocked.Run(Steps, new ListedKernels());
        Assert.Equal(CircuitDigest.Compute(plain), CircuitDigest.Compute(clocked));
    }

    [Fact]
    public void StepsUnderAClockAllocateNothing()
    {
        var clock = new ListedKernels();
        foreach (string backend in NetworkBackends.Names.Skip(1))
        {
            Network network = Network.Create(Fixed, 3, backend);
            Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.03), 5);
            network.Step(clock);
            circuit.Run(100, clock);
            Assert.Equal(0, Allocations.Of(() => network.Step(clock)));
            Assert.Equal(0, Allocations.Of(() => circuit.Run(50, clock)));
        }
    }

    private sealed class TellingParts : IStepParts
    {
        public void Run(int part)
        {
            // A part of a helper, which tells nothing.
        }

        public void Run(int part, IStepClock clock) => clock.Enter(StepKernel.Neurons);
    }
}
