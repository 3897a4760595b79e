using BnSyn.Engine.Scenarios.Phenomena;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

[WaitsFor(Awaited.Simulations)]
public sealed class PhenomenaTests
{
    private const double Largest = 0.05;

    public static TheoryData<string> Names { get; } = [.. Phenomena.Select(scenario => scenario.Describe().Name)];

    private static IEnumerable<PhenomenonScenario> Phenomena => AllScenarios.Scenarios.OfType<PhenomenonScenario>();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_perturbation_of_a_twentieth_changes_what_is_observed_and_one_of_0_changes_nothing(string name)
    {
        var scenario = Find(name);
        var seed = scenario.Describe().Seeds[0];
        var unchanged = Observed(scenario, null, 0);

        Assert.NotEmpty(scenario.Describe().Perturbations);
        Assert.All(scenario.Describe().Perturbations, perturbation =>
        {
            Assert.Equal(Largest, perturbation.Sizes[^1]);
            Assert.NotEqual(unchanged, Observed(scenario, perturbation.Name, Largest));
            Assert.Equal(unchanged, Observed(scenario, perturbation.Name, 0));
        });

        SortedDictionary<string, double> Observed(PhenomenonScenario scenario, string? perturbation, double size)
        {
            using var simulation = perturbation is null ? scenario.Create("modules", seed) : scenario.Create("modules", seed, perturbation, size);
            simulation.Advance(scenario.Describe().Steps);
            var sink = new CollectingSink();
            simulation.Observe(sink);
            return new(sink.Metrics, StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_that_the_phenomenon_does_not_declare_is_refused_by_name(string name) => Assert.Contains(
        name + " declares no perturbation 'magnesium'",
        Assert.Throws<ArgumentException>(() => Find(name).Create("modules", 1, "magnesium", 0.01)).Message,
        StringComparison.Ordinal);

    private static PhenomenonScenario Find(string name) => (PhenomenonScenario)AllScenarios.Find(name);
}
