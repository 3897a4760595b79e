using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Neurons;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Calibration;

public sealed class FrequencyCurrentCurveTests
{
    // Without adaptation, in the limit of a sharp threshold: a leaky integrate-and-fire neuron, whose rate is known.
    private static readonly AdExParameters Leaky = new() { A_nS = 0.0, B_pA = 0.0, DeltaT_mV = 0.002, Vreset_mV = -65.0 };

    [Theory]
    [InlineData(200.0)]
    [InlineData(400.0)]
    [InlineData(800.0)]
    public void Rate_of_a_neuron_with_a_sharp_threshold_is_that_of_the_leaky_one(double current)
    {
        double tau = Leaky.C_pF / Leaky.GL_nS;
        double end = Leaky.EL_mV + (current / Leaky.GL_nS);
        double expected = 1000.0 / (tau * Math.Log((end - Leaky.Vreset_mV) / (end - Leaky.VT_mV)));
        FrequencyCurrentPoint adaptive = new FrequencyCurrentCurve(Leaky, 0.01, 50.0, 500.0).Adaptive(current);
        Assert.Equal(1.0, adaptive.Steady_Hz / expected, 0.005);
        Assert.Equal(adaptive.Steady_Hz, adaptive.Onset_Hz, 0.01 * expected);
    }

    [Fact]
    public void Steps_of_the_network_come_to_those_of_their_own_width()
    {
        double[] errors = [.. new[] { 0.2, 0.02 }.Select(dt =>
        {
            var curve = new FrequencyCurrentCurve(new AdExParameters(), dt, 500.0, 1500.0);
            return Math.Abs((curve.Stepped(400.0).Steady_Hz / curve.Adaptive(400.0).Steady_Hz) - 1.0);
        })];
        Assert.InRange(errors[0], 1e-4, 0.02);
        Assert.InRange(errors[1], 0.0, errors[0] / 4.0);
    }

    [Fact]
    public void Adaptation_lowers_the_rate_after_the_first_interval()
    {
        FrequencyCurrentPoint point = new FrequencyCurrentCurve(new AdExParameters(), 0.1, 500.0, 1500.0).Stepped(400.0);
        Assert.True(point.Onset_Hz > 5.0 * point.Steady_Hz, $"{point}");
        Assert.Equal(400.0, point.Current_pA);
        Assert.True(point.Spikes > 20);
    }

    /// <summary>A current that is raised slowly: below the rheobase nothing happens, above it a spike comes.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(2.0)]
    [InlineData(20.0)]
    [InlineData(-3.0)]
    public void Neuron_fires_just_above_its_rheobase_and_not_below(double a)
    {
        var parameters = new AdExParameters { A_nS = a };
        double rheobase = Rheobase.Of_pA(parameters);
        Assert.False(FiresOnARamp(rheobase - 1.5));
        Assert.True(FiresOnARamp(rheobase + 1.5));

        bool FiresOnARamp(double end)
        {
            var equation = new AdExEquation(parameters, 0.1);
            double V = parameters.EL_mV, w = 0.0;
            for (int step = 0; step < 400_000; step++)
            {
                if (equation.Step(V, w, 0.0, end * Math.Min(1.0, step / 300_000.0), out V, out w))
                {
                    return true;
                }
            }

            return false;
        }
    }

    [Fact]
    public void Rheobase_without_adaptation_is_that_of_the_exponential_integrate_and_fire_neuron()
    {
        var parameters = new AdExParameters { A_nS = 0.0 };
        Assert.Equal(parameters.GL_nS * (parameters.VT_mV - parameters.EL_mV - parameters.DeltaT_mV), Rheobase.Of_pA(parameters), 1e-12);
        Assert.Contains("1 + a_nS/gL_nS", Assert.Throws<ArgumentOutOfRangeException>(() => Rheobase.Of_pA(new AdExParameters { A_nS = -10.0 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_neuron_has_no_rate()
    {
        FrequencyCurrentPoint point = new FrequencyCurrentCurve(new AdExParameters(), 0.1, 0.0, 500.0).Stepped(50.0);
        Assert.Equal(new FrequencyCurrentPoint(50.0, 0, 0.0, 0.0), point);
    }

    [Theory]
    [InlineData(0.0, 1.0, 1.0, "dt_ms")]
    [InlineData(1.5, 1.0, 1.0, "dt_ms")]
    [InlineData(0.1, -1.0, 1.0, "settle_ms")]
    [InlineData(0.1, 1.0, 0.0, "duration_ms")]
    [InlineData(0.1, 1.0, 1e12, "duration_ms")]
    public void Value_out_of_its_range_is_named(double dt, double settle, double duration, string name) => Assert.Contains(
        name, Assert.ThrowsAny<ArgumentException>(() => new FrequencyCurrentCurve(new AdExParameters(), dt, settle, duration)).Message, StringComparison.Ordinal);

    [Fact]
    public void Long_measurement_is_cancelled()
    {
        var curve = new FrequencyCurrentCurve(new AdExParameters(), 0.1, 0.0, 9e7);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => curve.Stepped(0.0, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => curve.Adaptive(0.0, cancelled.Token));
    }

    [Fact]
    public void Current_that_is_not_finite_is_refused()
    {
        var curve = new FrequencyCurrentCurve(new AdExParameters(), 0.1, 1.0, 1.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Stepped(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Adaptive(double.PositiveInfinity));
    }
}
