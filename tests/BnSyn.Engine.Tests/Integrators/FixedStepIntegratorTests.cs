using System.Text.Json;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Integrators;

public sealed class FixedStepIntegratorTests
{
    [Fact]
    public void StepsGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_integrators").GetProperty("cases").EnumerateArray())
        {
            double dt = golden.GetProperty("dt").GetDouble();
            double[] x = golden.Doubles("x");
            var euler = new EulerIntegrator(x.Length);
            var midpoint = new MidpointIntegrator(x.Length);
            var decay = new LinearDecay(golden.GetProperty("tau").GetDouble());
            Assert.Equal(golden.GetProperty("euler_linear").GetString(), Hex.Of(Step(euler, decay, dt, x)));
            Assert.Equal(golden.GetProperty("rk2_linear").GetString(), Hex.Of(Step(midpoint, decay, dt, x)));
            Assert.Equal(golden.GetProperty("euler_logistic").GetString(), Hex.Of(Step(euler, default(Logistic), dt, x)));
            Assert.Equal(golden.GetProperty("rk2_logistic").GetString(), Hex.Of(Step(midpoint, default(Logistic), dt, x)));
        }
    }

    [Fact]
    public void ExponentIsLimitedAsRecorded()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_integrators").GetProperty("clamp_exp_arg").EnumerateArray())
        {
            Assert.Equal(golden.GetProperty("out").GetDouble(), AdExEquation.LimitedExponent(golden.GetProperty("x").GetDouble()));
        }

        Assert.True(double.IsNaN(AdExEquation.LimitedExponent(double.NaN)));
    }

    [Fact]
    public void CalibrationGivesTheRecordedErrors()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_integrator_calibration").GetProperty("cases").EnumerateArray())
        {
            int size = golden.GetProperty("state_size").GetInt32();
            IFixedStepIntegrator integrator = golden.GetProperty("integrator").GetString() == "euler" ? new EulerIntegrator(size) : new MidpointIntegrator(size);
            IntegratorCalibration measured = IntegratorCalibration.Measure(
                integrator, golden.GetProperty("dt_ms").GetDouble(), golden.GetProperty("steps").GetInt32(), golden.GetProperty("tau_ms").GetDouble(), size);
            AssertNear.Relative(golden.Doubles("max_abs_error")[0], measured.MaxAbsError, 1e-12);
            AssertNear.Relative(golden.Doubles("mean_abs_error")[0], measured.MeanAbsError, 1e-12);
        }
    }

    [Theory]
    [InlineData("dt=0", 0.0, 1.0)]
    [InlineData("dt=inf", double.PositiveInfinity, 1.0)]
    [InlineData("overflow", 1.0, double.MaxValue)]
    public void InvalidStepIsRefusedWithTheOriginalText(string errorCase, double dt, double x)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Step(new EulerIntegrator(1), default(Doubling), dt, [x]));
        Assert.StartsWith(GoldenFile.Message("mod_integrators", errorCase), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MidpointNamesItselfWhereItOverflows()
    {
        var error = Assert.Throws<ArgumentException>(() => Step(new MidpointIntegrator(2), default(Doubling), 1.0, [1.0, double.MaxValue]));
        Assert.StartsWith("rk2_step produced non-finite values (first: component 1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherDimensionIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EulerIntegrator(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MidpointIntegrator(-1));
        Assert.Throws<ArgumentException>(() => new EulerIntegrator(2).Step(default(Logistic), 0.1, [1.0], new double[2]));
        Assert.Throws<ArgumentException>(() => new MidpointIntegrator(2).Step(default(Logistic), 0.1, [1.0, 1.0], new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegratorCalibration.Measure(new EulerIntegrator(1), 0.1, 0, 10.0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegratorCalibration.Measure(new EulerIntegrator(1), 0.1, 1, 0.0, 1));
    }

    /// <summary>Halving the step divides the error at a fixed time by 2 to the power of the order, for both systems.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ErrorShrinksWithTheOrderOfTheMethod(int order)
    {
        IFixedStepIntegrator integrator = order == 1 ? new EulerIntegrator(1) : new MidpointIntegrator(1);
        Assert.Equal(order, integrator.Order);
        double expected = order == 1 ? 2.0 : 4.0;
        double decay = Math.Exp(-1.0 / 0.7);
        double logistic = 1.0 / (1.0 + (9.0 * Math.Exp(-1.0)));
        Assert.InRange(Error(integrator, new LinearDecay(0.7), 1.0, decay, 512) / Error(integrator, new LinearDecay(0.7), 1.0, decay, 1024), 0.99 * expected, 1.01 * expected);
        Assert.InRange(Error(integrator, default(Logistic), 0.1, logistic, 512) / Error(integrator, default(Logistic), 0.1, logistic, 1024), 0.99 * expected, 1.01 * expected);
    }

    [Fact]
    public void DecayOfAnyNumberOfStepsIsTheExponential()
    {
        foreach (double tau in new[] { 2.5, 20.0, 100.0 })
        {
            double[] x = [1.0, -3.0];
            for (int step = 0; step < 1000; step++)
            {
                ExponentialDecay.Apply(x, ExponentialDecay.Factor(0.1, tau));
            }

            AssertNear.Relative(Math.Exp(-100.0 / tau), x[0], 1e-12);
            AssertNear.Relative(-3.0 * Math.Exp(-100.0 / tau), x[1], 1e-12);
        }
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var euler = new EulerIntegrator(8);
        var midpoint = new MidpointIntegrator(8);
        var x = new double[8];
        Assert.Equal(0, Allocations.Of(() =>
        {
            euler.Step(new LinearDecay(3.0), 0.1, x, x);
            midpoint.Step(new LinearDecay(3.0), 0.1, x, x);
        }));
    }

    private static double Error<TSystem>(IFixedStepIntegrator integrator, TSystem system, double start, double exact, int steps)
        where TSystem : IRightHandSide
    {
        double[] x = [start];
        for (int step = 0; step < steps; step++)
        {
            integrator.Step(system, 1.0 / steps, x, x);
        }

        return Math.Abs(x[0] - exact);
    }

    private static double[] Step<TSystem>(IFixedStepIntegrator integrator, TSystem system, double dt, double[] x)
        where TSystem : IRightHandSide
    {
        var next = new double[x.Length];
        integrator.Step(system, dt, x, next);
        return next;
    }

    private readonly struct Logistic : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes)
        {
            for (int i = 0; i < x.Length; i++)
            {
                slopes[i] = x[i] * (1.0 - x[i]);
            }
        }
    }

    private readonly struct Doubling : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes) => x.CopyTo(slopes);
    }
}
