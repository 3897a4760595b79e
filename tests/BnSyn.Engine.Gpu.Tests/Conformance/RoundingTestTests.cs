using BnSyn.Engine.Gpu.Conformance;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Conformance;

[WaitsFor(Awaited.Simulations)]
public sealed class RoundingTestTests
{
    [Fact]
    public void The_device_of_this_machine_rounds_as_its_processor_does() => Assert.Null(RoundingTest.Run(TestDevice.Program()));

    [Fact]
    public void Its_result_is_asked_for_by_device_driver_and_kernels()
    {
        GpuDevice device = TestDevice.Required();

        Assert.Null(DeviceConformance.RefusalOf(device));
        string key = DeviceConformance.KeyOf(device, KernelText.All);
        Assert.All([device.Name, device.Platform, device.Driver, "kernels ", "test "], part => Assert.Contains(part, key, StringComparison.Ordinal));
    }

    // What a device could do wrong, done by a kernel: a contracted product, a division by way of a reciprocal, a fused multiply-add in two roundings,
    // flushed subnormals, an exponential of the driver.
    [Theory]
    [InlineData("(x[i] * y[i]) + z[i]", "fma(x[i], y[i], z[i])", "(x * y) + z of ")]
    [InlineData("x[i] / y[i]", "x[i] * (1.0 / y[i])", "x / y of ")]
    [InlineData("= fma(x[i], y[i], z[i])", "= x[i] * y[i] + z[i]", "fma(x, y, z) of ")]
    [InlineData("= x[i] * y[i];", "= fabs(x[i] * y[i]) < 0x1p-1022 ? 0.0 : x[i] * y[i];", "x * y of ")]
    [InlineData("= exponential(x[i], pairs)", "= exp(x[i])", "exp(x) of ")]
    [InlineData("sqrt(fabs(x[i]))", "(double)sqrt((float)fabs(x[i]))", "sqrt |x| of ")]
    public void A_device_that_rounds_otherwise_is_found(string right, string wrong, string found)
    {
        GpuDevice device = TestDevice.Required();
        int place = KernelText.All.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(place > KernelText.All.IndexOf("kernel void check_rounding", StringComparison.Ordinal));

        string? difference = RoundingTest.Run(new DeviceProgram(device, KernelText.All[..place] + wrong + KernelText.All[(place + right.Length)..]));

        Assert.NotNull(difference);
        Assert.StartsWith(found, difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_the_same_every_time_and_reach_subnormals_infinities_and_NaN()
    {
        double[] x = new double[RoundingArguments.PerRound], y = new double[x.Length], z = new double[x.Length], again = new double[x.Length];
        RoundingArguments.Fill(new RandomGenerator(1), x, y, z);
        RoundingArguments.Fill(new RandomGenerator(1), again, new double[x.Length], new double[x.Length]);

        SameBits.Check("x", x, again);
        Assert.Contains(x, double.IsSubnormal);
        Assert.Contains(x, double.IsNaN);
        Assert.Contains(x.Zip(y), pair => double.IsSubnormal(pair.First / pair.Second));
        Assert.Contains(x, value => value is > 709.79 and < 800.0);
        Assert.Contains(x, value => value is < -708.5 and > -745.0);
        Assert.True(x.Length * RoundingArguments.Rounds >= 1_000_000);
    }
}
