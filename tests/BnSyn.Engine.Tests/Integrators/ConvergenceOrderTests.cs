using BnSyn.Engine.Integrators;
using Xunit;

namespace BnSyn.Engine.Tests.Integrators;

public sealed class ConvergenceOrderTests
{
    [Fact]
    public void Order_of_Euler_is_one_and_that_of_the_midpoint_two()
    {
        Assert.Equal(1.0, Of(new EulerIntegrator(1)), 0.02);
        Assert.Equal(2.0, Of(new MidpointIntegrator(1)), 0.05);

        static double Of(IFixedStepIntegrator integrator)
        {
            double[] ends = [.. new[] { 50, 100, 200 }.Select(steps =>
            {
                double[] x = [1.0];
                for (int step = 0; step < steps; step++)
                {
                    integrator.Step(new LinearDecay(5.0), 10.0 / steps, x, x);
                }

                return x[0];
            })];
            return ConvergenceOrder.Of(ends[0], ends[1], ends[2]);
        }
    }

    [Fact]
    public void Power_of_the_step_is_found()
    {
        double[] answers = [.. new[] { 1.0, 0.5, 0.25 }.Select(dt => 7.0 + (3.0 * dt * dt * dt))];
        Assert.Equal(3.0, ConvergenceOrder.Of(answers[0], answers[1], answers[2]), 1e-12);
    }

    [Fact]
    public void Answers_that_do_not_differ_show_no_order()
    {
        Assert.Equal(double.NaN, ConvergenceOrder.Of(1.0, 1.0, 1.0));
        Assert.Equal(double.NaN, ConvergenceOrder.Of(1.0, 1.0, 2.0));
        Assert.Equal(double.NaN, ConvergenceOrder.Of(2.0, 1.0, 1.0));
        Assert.Equal(double.NaN, ConvergenceOrder.Of(double.NaN, 1.0, 2.0));
    }
}
