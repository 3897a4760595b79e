using BnSyn.Engine.Networks;
using BnSyn.Engine.Scenarios.Probes;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>The probes of networks that learn are what they say: a probe in which nothing learns would pass whatever is wrong.</summary>
public sealed class LearningProbesTests
{
    [Theory]
    [InlineData("learning")]
    [InlineData("learning-consolidated")]
    [InlineData("learning-gate")]
    [InlineData("learning-limits")]
    [InlineData("learning-threads")]
    public void Most_weights_have_moved_and_a_sweep_has_passed(string name)
    {
        var (network, probe) = Run(name, NetworkProbes.Table.Single(probe => probe.Name == name).Steps);
        var moved = Weights(network).Count(weight => Math.Abs(weight - probe.Parameters.WExcNS) > 1e-6);

        Assert.InRange(network.Learning!.SweepSteps, 1, probe.Steps);
        Assert.True(2 * moved > network.Learning.Synapses, $"{moved} of {network.Learning.Synapses}");
    }

    [Theory]
    [InlineData("learning-consolidated")]
    [InlineData("learning-threads")]
    public void Protein_is_made_and_weights_consolidate(string name)
    {
        var (network, probe) = Run(name, NetworkProbes.Table.Single(probe => probe.Name == name).Steps);

        Assert.InRange(network.Learning!.Protein, 0.01, 1.0);
        Assert.True(network.Learning.Consolidated.ToArray().Count(weight => weight != probe.Parameters.WExcNS) > 100);
    }

    [Fact]
    public void The_gate_closes_two_thirds_through_and_weights_stand_still_from_then_on()
    {
        var before = Weights(Run("learning-gate", 200).Network);
        var (network, _) = Run("learning-gate", 300);

        Assert.Equal(0.0, network.Learning!.Gate);
        Assert.Equal(before, Weights(network));
    }

    [Fact]
    public void Both_limits_are_reached()
    {
        var weights = Weights(Run("learning-limits", 150).Network);

        Assert.Contains(1.8, weights);
        Assert.Contains(2.2, weights);
        Assert.All(weights, weight => Assert.InRange(weight, 1.8, 2.2));
    }

    private static (Network Network, NetworkProbe Probe) Run(string name, int steps)
    {
        var probe = NetworkProbes.Table.Single(probe => probe.Name == name);
        var network = Network.Create(probe.Parameters, 1, "accelerated", probe.Threads);
        for (var step = 0; step < steps; step++)
        {
            network.Step();
        }

        return (network, probe);
    }

    private static double[] Weights(Network network)
    {
        var weights = new double[network.Learning!.Synapses];
        network.Learning.CopyWeights(weights);
        return weights;
    }
}
