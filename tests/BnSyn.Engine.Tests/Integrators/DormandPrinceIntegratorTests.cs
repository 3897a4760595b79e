using BnSyn.Engine.Integrators;
using Xunit;

namespace BnSyn.Engine.Tests.Integrators;

public sealed class DormandPrinceIntegratorTests
{
    [Theory]
    [InlineData(1e-6, 2e-5)]
    [InlineData(1e-9, 2e-8)]
    [InlineData(1e-12, 2e-11)]
    public void ErrorFollowsTheTolerance(double tolerance, double largest)
    {
        var integrator = new DormandPrinceIntegrator(2, tolerance, tolerance);
        int steps = Run(integrator, 10.0, (_, _) => { });
        double error = Math.Max(Math.Abs(integrator.State[0] - Math.Cos(10.0)), Math.Abs(integrator.State[1] + Math.Sin(10.0)));
        Assert.InRange(error, largest / 1e4, largest);
        Assert.Equal(10.0, integrator.Time);
        Assert.InRange(steps, 5, 2000);
    }

    [Fact]
    public void WhatLiesWithinAStepIsTheSolutionToo()
    {
        var integrator = new DormandPrinceIntegrator(2, 1e-9, 1e-9);
        double largest = 0.0;
        Run(integrator, 10.0, (before, after) =>
        {
            for (int part = 0; part <= 8; part++)
            {
                double time = before + ((after - before) * part / 8.0);
                largest = Math.Max(largest, Math.Abs(integrator.Interpolated(0, part / 8.0) - Math.Cos(time)));
                largest = Math.Max(largest, Math.Abs(integrator.Interpolated(1, part / 8.0) + Math.Sin(time)));
            }
        });
        Assert.InRange(largest, 1e-12, 1e-7);
    }

    [Fact]
    public void SolutionThatLeavesTheNumbersIsSaid()
    {
        // dx/dt = x² from 1 is 1/(1 - t).
        var integrator = new DormandPrinceIntegrator(1, 1e-8, 1e-6);
        integrator.Start(default(Explosion), [1.0]);
        var error = Assert.Throws<ArithmeticException>(() =>
        {
            while (integrator.Time < 2.0)
            {
                integrator.Step(default(Explosion), 2.0);
            }
        });
        Assert.Contains("fell below the spacing of numbers", error.Message, StringComparison.Ordinal);
        Assert.InRange(integrator.Time, 0.999999, 1.000001);
    }

    [Fact]
    public void InvalidArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DormandPrinceIntegrator(0, 1e-8, 1e-6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DormandPrinceIntegrator(1, 0.0, 1e-6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DormandPrinceIntegrator(1, 1e-8, double.NaN));
        Assert.Throws<ArgumentException>(() => new DormandPrinceIntegrator(2, 1e-8, 1e-6).Start(default(Oscillator), [1.0]));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var integrator = new DormandPrinceIntegrator(2, 1e-8, 1e-6);
        Assert.Equal(0, Allocations.Of(() =>
        {
            integrator.Start(default(Oscillator), [1.0, 0.0]);
            integrator.Step(default(Oscillator), 10.0);
        }));
    }

    private static int Run(DormandPrinceIntegrator integrator, double end, Action<double, double> afterStep)
    {
        integrator.Start(default(Oscillator), [1.0, 0.0]);
        int steps = 0;
        while (integrator.Time < end)
        {
            integrator.Step(default(Oscillator), end);
            afterStep(integrator.TimeBefore, integrator.Time);
            steps++;
        }

        return steps;
    }

    private readonly struct Oscillator : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes)
        {
            slopes[0] = x[1];
            slopes[1] = -x[0];
        }
    }

    private readonly struct Explosion : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes) => slopes[0] = x[0] * x[0];
    }
}
