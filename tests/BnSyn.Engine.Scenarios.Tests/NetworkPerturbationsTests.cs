using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

[WaitsFor(Awaited.Simulations)]
public sealed class NetworkPerturbationsTests
{
    private const double Largest = 0.05;

    public static TheoryData<string> Regimes => AllScenarios.Regimes;

    [Theory]
    [MemberData(nameof(Regimes))]
    public void A_declared_perturbation_changes_the_bits_at_its_largest_size(string regime)
    {
        var scenario = Scenario(regime);
        var description = scenario.Describe();

        Assert.Empty(description.Perturbations
            .Where(perturbation => FirstDifference(description, Perturbed(scenario, perturbation.Name, perturbation.Sizes[^1])) is null)
            .Select(perturbation => perturbation.Name));
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void What_a_regime_does_not_declare_would_not_change_a_bit_of_it(string regime)
    {
        var scenario = Scenario(regime);
        var excluded = NetworkPerturbations.Table.Except(NetworkPerturbations.Of(scenario.Regime)).ToList();

        Assert.Empty(excluded
            .Where(row => FirstDifference(scenario.Describe(), (Plain(scenario), Network.Create(row.Parameters(scenario.Regime.Parameters, Largest), 1, "accelerated"))) is not null)
            .Select(row => $"{row.Name}, although {row.Acts.Reason}"));
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void A_perturbation_of_size_0_is_the_unchanged_physics(string regime)
    {
        var scenario = Scenario(regime);
        var description = scenario.Describe();

        Assert.All(NetworkPerturbations.Of(scenario.Regime), row => Assert.Equal(scenario.Regime.Parameters, row.Parameters(scenario.Regime.Parameters, 0)));
        Assert.All(description.Perturbations.Take(1).Append(description.Perturbations[^1]), perturbation =>
        {
            using var simulation = scenario.Create("accelerated", 1, perturbation.Name, 0);
            Assert.Null(Assert.IsType<NetworkSimulation>(simulation).Drive);
        });
    }

    [Fact]
    public void Two_dozen_at_least_change_parameters_drive_and_initial_state_by_a_thousandth_a_hundredth_and_a_twentieth()
    {
        Assert.All(AllScenarios.Scenarios.OfType<NetworkScenario>().Select(scenario => scenario.Describe()).Where(description => !description.IsSilentControl), description =>
        {
            Assert.True(description.Perturbations.Count(perturbation => perturbation.Sizes.SequenceEqual([0.001, 0.01, Largest])) >= 24, description.Name);
            Assert.Equal(Enum.GetValues<PerturbationKind>(), description.Perturbations.Select(perturbation => perturbation.Kind).Distinct().Order());
        });
    }

    [Fact]
    public void A_name_that_the_regime_does_not_declare_is_refused_by_name() => Assert.Contains(
        "silent-control declares no perturbation 'excitatory-weight'",
        Assert.Throws<ArgumentException>(() => Scenario("silent-control").Create("accelerated", 1, "excitatory-weight", 0.01)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_start_that_is_higher_by_a_current_is_the_start_that_is_higher()
    {
        var parameters = new NetworkParameters();
        var (plain, kicked) = (Network.Create(parameters, 1, "accelerated"), Network.Create(parameters, 1, "accelerated"));
        plain.Step();
        kicked.Step(new PerturbedDrive(kicked, CurrentChanges.HigherStart, Largest).Next());

        Assert.All(Enumerable.Range(0, plain.N), i => Assert.Equal(0.75, kicked.V[i] - plain.V[i], 1e-9));
    }

    [Fact]
    public void The_rheobase_of_the_default_neuron_is_160_pA_and_a_current_that_rises_slowly_beyond_it_makes_it_fire()
    {
        var quiet = new NetworkParameters { ExtRateHz = 0 };
        var rheobase = Rheobase.Of_pA(quiet.AdEx);

        Assert.Equal(160.2, rheobase, 0.1);
        Assert.Equal(0, Spikes(quiet, 0.98 * rheobase));
        Assert.NotEqual(0, Spikes(quiet, 1.02 * rheobase));
    }

    // Slowly, because a current that is switched on may fire a neuron below its rheobase too.
    private static long Spikes(NetworkParameters parameters, double largest_pA)
    {
        const int Rise = 20_000;
        var network = Network.Create(parameters, 1, "accelerated");
        var current_pA = new double[network.N];
        return Enumerable.Range(0, Rise + 5_000).Sum(step =>
        {
            Array.Fill(current_pA, largest_pA * Math.Min(1.0, (double)step / Rise));
            return (long)network.Step(current_pA).A_t1;
        });
    }

    private static NetworkScenario Scenario(string regime) => (NetworkScenario)AllScenarios.Find(regime);

    private static Network Plain(NetworkScenario scenario) => Network.Create(scenario.Regime.Parameters, 1, "accelerated");

    private static (Network, Network, PerturbedDrive?) Perturbed(NetworkScenario scenario, string name, double size)
    {
        var row = NetworkPerturbations.Table.Single(row => row.Name == name);
        var network = Network.Create(row.Parameters(scenario.Regime.Parameters, size), 1, "accelerated");
        return (Plain(scenario), network, row.Current is { } change ? new PerturbedDrive(network, change, size) : null);
    }

    private static int? FirstDifference(ScenarioDescription description, (Network Plain, Network Changed) networks) =>
        FirstDifference(description, (networks.Plain, networks.Changed, null));

    private static int? FirstDifference(ScenarioDescription description, (Network Plain, Network Changed, PerturbedDrive? Drive) run)
    {
        var (plain, changed, drive) = run;
        for (var step = 0; step <= description.Steps; step++)
        {
            if (!plain.V.SequenceEqual(changed.V) || !plain.W.SequenceEqual(changed.W) || plain.Gain.CompareTo(changed.Gain) != 0)
            {
                return step;
            }

            var ended = Ends(() => plain.Step());
            if (ended != Ends(() => drive is null ? changed.Step() : changed.Step(drive.Next())))
            {
                return step;
            }

            if (ended)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Ends(Func<StepResult> step)
    {
        try
        {
            step();
            return false;
        }
        catch (VoltageBoundsException)
        {
            return true;
        }
    }
}
