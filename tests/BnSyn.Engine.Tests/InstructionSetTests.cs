using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics.X86;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Tests.Circuits.Backends;
using BnSyn.Engine.Tests.Circuits.Neurons;
using BnSyn.Engine.Tests.Circuits.Plans;
using BnSyn.Engine.Tests.Golden;
using BnSyn.Engine.Tests.Integrators;
using BnSyn.Engine.Tests.Networks.Backends;
using BnSyn.Engine.Tests.Networks.Connectivity;
using BnSyn.Engine.Tests.Networks.Learning;
using BnSyn.Engine.Tests.Networks.Neurons;
using BnSyn.Engine.Tests.Networks.Synapses;
using BnSyn.Engine.Tests.Numerics;
using BnSyn.Engine.Tests.Plasticity;
using BnSyn.Engine.Tests.Random;
using Xunit;

namespace BnSyn.Engine.Tests;

/// <summary>The tests of the kernels again, in processes whose runtime leaves out instruction sets.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class InstructionSetTests
{
    private const string ExpectedLanes = "BNSYN_TEST_EXPECTED_LANES";

    /// <summary>Whether this process is one of those that the tests of this class start.</summary>
    internal static bool IsChild => Environment.GetEnvironmentVariable(ExpectedLanes) is not null;

    private static readonly Type[] Kernels =
    [
        typeof(ExponentialLanesTests), typeof(NeuronPassTests), typeof(EventDrawsTests), typeof(SinglePrecisionTests),
        typeof(SingleBackendTests), typeof(GoldenNetworkTests), typeof(ConductanceGoldenTests),
        typeof(CounterGeneratorTests), typeof(NeuronDrawsTests), typeof(NormalQuantileTests), typeof(SingleFunctionsTests),
        typeof(CircuitEquivalenceTests), typeof(SynapseGoldenTests), typeof(AdExStepTests), typeof(AdaptiveAdExTests), typeof(TrackedAdExStepTests),
        typeof(DelayedSynapsesTests), typeof(FixedStepIntegratorTests), typeof(StdpTests), typeof(ThreeFactorTests), typeof(ConsolidationTests),
        typeof(PlasticEquivalenceTests), typeof(InDegreeRowsTests),
        typeof(InstructionSetTests),
    ];

    [Fact]
    public void KernelsKeepTheirBitsWithoutAvx512() => RunKernels("DOTNET_EnableAVX512", Math.Min(Registers.Widest.Doubles, 4));

    [Fact(Explicit = true)]
    public void KernelsKeepTheirBitsWithoutFusedMultiplyAddInHardware() =>
        RunKernels("DOTNET_EnableAVX2", X86Base.IsSupported ? 1 : Registers.Widest.Doubles);

    [Fact(Explicit = true)]
    public void KernelsKeepTheirBitsWithoutAnyVectorRegisters() => RunKernels("DOTNET_EnableHWIntrinsic", 1);

    /// <summary>Runs in the child only: a switch that the runtime does not know would prove nothing.</summary>
    [Fact]
    public void SwitchChangesTheNumberOfLanes()
    {
        string? expected = Environment.GetEnvironmentVariable(ExpectedLanes);
        Assert.SkipUnless(IsChild, "runs in the processes that the other tests of this class start");
        Assert.Equal(expected, Registers.Widest.Doubles.ToString(CultureInfo.InvariantCulture));
    }

    private static void RunKernels(string feature, int lanes)
    {
        Assert.SkipWhen(IsChild, "a child does not start children");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
        };
        start.Environment[feature] = "0";
        start.Environment[ExpectedLanes] = lanes.ToString(CultureInfo.InvariantCulture);
        start.ArgumentList.Add(typeof(InstructionSetTests).Assembly.Location);
        foreach (Type kernel in Kernels)
        {
            start.ArgumentList.Add("--filter-class");
            start.ArgumentList.Add(kernel.FullName!);
        }

        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.True(child.ExitCode == 0, output);
        Assert.Contains("failed: 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("succeeded: 0", output, StringComparison.Ordinal);
    }
}
