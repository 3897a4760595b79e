using BnSyn.Engine.Gpu.Conformance;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Conformance;

[WaitsFor(Awaited.Simulations)]
public sealed class SingleRoundingTestTests
{
    [Fact]
    public void The_device_of_this_machine_rounds_binary32_as_its_processor_does()
    {
        GpuDevice device = TestDevice.RequiredForCircuits();

        Assert.Null(SingleRoundingTest.Run(DeviceProgram.CircuitsOf(device)));
        Assert.Null(DeviceConformance.CircuitRefusalOf(device));
        Assert.NotEqual(DeviceConformance.KeyOf(device, KernelText.All), DeviceConformance.KeyOf(device, KernelText.Circuits));
    }

    // What a device could do wrong, done by a kernel.
    [Theory]
    [InlineData("(x[i] * y[i]) + z[i]", "fma(x[i], y[i], z[i])", "(x * y) + z of ")]
    [InlineData("x[i] / y[i]", "x[i] * (1.0f / y[i])", "x / y of ")]
    [InlineData("= fma(x[i], y[i], z[i])", "= x[i] * y[i] + z[i]", "fma(x, y, z) of ")]
    [InlineData("= x[i] * y[i];", "= fabs(x[i] * y[i]) < 0x1p-126f ? 0.0f : x[i] * y[i];", "x * y of ")]
    [InlineData("= single_exponential(", "= exp(", "exp(x) of ")]
    [InlineData("sqrt(fabs(x[i]))", "fabs(x[i]) * rsqrt(fabs(x[i]))", "sqrt |x| of ")]
    public void A_device_that_rounds_binary32_otherwise_is_found(string right, string wrong, string found)
    {
        GpuDevice device = TestDevice.RequiredForCircuits();
        int place = KernelText.Circuits.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(place > KernelText.Circuits.IndexOf("kernel void check_rounding_single", StringComparison.Ordinal));

        string? difference = SingleRoundingTest.Run(new DeviceProgram(device, KernelText.Circuits[..place] + wrong + KernelText.Circuits[(place + right.Length)..], isSingle: true));

        Assert.NotNull(difference);
        Assert.StartsWith(found, difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_in_binary32_reach_subnormals_infinities_and_NaN()
    {
        float[] x = new float[RoundingArguments.PerRound], y = new float[x.Length], z = new float[x.Length];
        SingleRoundingTest.Fill(new RandomGenerator(1), x, y, z);

        Assert.Contains(x, float.IsSubnormal);
        Assert.Contains(x, float.IsNaN);
        Assert.Contains(x.Zip(y), pair => float.IsSubnormal(pair.First / pair.Second));
        Assert.Contains(x, value => value is > 80.0f and < 100.0f);
        Assert.Contains(x, value => value is < -80.0f and > -100.0f);
    }
}
