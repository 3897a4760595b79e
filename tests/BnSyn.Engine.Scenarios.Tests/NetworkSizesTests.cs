using BnSyn.Engine.Networks;
using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class NetworkSizesTests
{
    public static TheoryData<string> Regimes => AllScenarios.Regimes;

    [Theory]
    [MemberData(nameof(Regimes))]
    public void The_declared_sizes_are_the_declared_network(string regime)
    {
        var scenario = Scenario(regime);

        Assert.Equal(scenario.Regime.Parameters, NetworkSizes.At(scenario.Regime.Parameters, [.. scenario.SizeFactors.Select(factor => factor.Declared)]));
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Every_factor_has_a_range_with_the_declared_value_in_it(string regime) => Assert.All(Scenario(regime).SizeFactors, factor =>
    {
        Assert.InRange(factor.Declared, factor.Least, factor.Most);
        Assert.True(factor.Least > 0);
    });

    [Fact]
    public void More_neurons_have_as_many_synapses_each()
    {
        var scenario = Scenario("sparse");

        var larger = NetworkSizes.At(scenario.Regime.Parameters, [2002, .. scenario.SizeFactors.Skip(1).Select(factor => factor.Declared)]);

        Assert.Equal(2002, larger.N);
        Assert.Equal(0.025, larger.PConn, 1e-12);
        Assert.Equal(20, larger.ExtRateHz);
        Assert.Equal(200, scenario.SizeFactors[0].Least);
    }

    [Fact]
    public void A_silent_network_without_drive_has_no_factor_for_it() =>
        Assert.DoesNotContain(NetworkSizes.Of(new NetworkParameters { ExtRateHz = 0 }), factor => factor.Name == "drive");

    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    public void A_network_of_another_size_is_built_and_counted(string backend)
    {
        using var simulation = Scenario("sparse").Create(backend, 1, [300, 25, 40]);
        simulation.Advance(5);
        var sink = new CollectingSink();
        simulation.Observe(sink);

        Assert.Equal(300, sink.Counts[CountNames.Elements]);
        Assert.InRange(sink.Counts[CountNames.Synapses], 300 * 22, 300 * 28);
    }

    private static NetworkScenario Scenario(string regime) => (NetworkScenario)AllScenarios.Find(regime);
}
