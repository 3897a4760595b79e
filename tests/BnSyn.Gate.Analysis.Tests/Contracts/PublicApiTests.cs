using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Contracts;

/// <summary>
/// The contract only grows. Its list is written anew with BNSYN_UPDATE_GENERATED=1, which adds lines and never takes one away: that is
/// done by hand, and is a break that its commit has to defend.
/// </summary>
public sealed class PublicApiTests
{
    /// <summary>What others compile against, besides the engine.</summary>
    private static readonly Dictionary<string, System.Reflection.Assembly> Lists = new(StringComparer.Ordinal)
    {
        ["BnSyn.Gate"] = typeof(IPhysicsScenario).Assembly,
        ["BnSyn.Gate.Testing"] = typeof(Testing.PhysicsGate).Assembly,
    };

    public static TheoryData<string> Published => [.. Lists.Keys];

    /// <summary>
    /// What an engine's author implements and the gate calls: a member more is a break as well, because a type that was compiled before
    /// does not have it. A new ability is a new interface.
    /// </summary>
    private static readonly Type[] OfTheAuthor =
        [typeof(IPhysicsScenario), typeof(IScenarioSource), typeof(ISimulation), typeof(ITracedSimulation), typeof(IPerturbableScenario), typeof(IThreadedScenario)];

    [Theory]
    [MemberData(nameof(Published))]
    public void Nothing_of_the_contract_is_ever_taken_away(string assembly)
    {
        var now = PublicApi.Of(Lists[assembly]);

        Assert.Empty(Accepted(assembly).Except(now, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void What_is_new_in_the_contract_is_in_its_list(string assembly)
    {
        var all = Accepted(assembly).Union(PublicApi.Of(Lists[assembly]), StringComparer.Ordinal).Order(StringComparer.Ordinal);

        RepositoryFiles.AssertHolds(string.Join('\n', all) + "\n", ListOf(assembly));
    }

    [Fact]
    public void What_an_author_implements_has_no_member_more()
    {
        string[] expected =
        [
            "IPerturbableScenario.Create(String backend, UInt64 seed, String perturbation, Double size): ISimulation",
            "IPerturbableScenario: interface, IPhysicsScenario",
            "IPhysicsScenario.Create(String backend, UInt64 seed): ISimulation",
            "IPhysicsScenario.Describe(): ScenarioDescription",
            "IPhysicsScenario: interface",
            "IScenarioSource.Scenarios: IReadOnlyList<IPhysicsScenario> {get}",
            "IScenarioSource: interface",
            "ISimulation.Advance(Int32 steps): Void",
            "ISimulation.Observe(IObservationSink sink): Void",
            "ISimulation: interface, IDisposable",
            "IThreadedScenario.Create(String backend, UInt64 seed, Int32 threads): ISimulation",
            "IThreadedScenario: interface, IPhysicsScenario",
            "ITracedSimulation.Trace(IStateSink sink): Void",
            "ITracedSimulation: interface, IDisposable, ISimulation",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), OfTheAuthor.SelectMany(PublicApi.Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_property_that_a_description_must_set_is_added()
    {
        string[] expected = ["ActivityMetric", "Backends", "Metrics", "Name", "Parameters", "Purpose", "Seeds", "StepSeconds", "Steps"];

        // A description that came later may require what it wants: nothing that was compiled before makes one.
        Type[] first =
        [
            typeof(ScenarioDescription), typeof(MetricDescription), typeof(DigestDescription), typeof(EnsembleDescription), typeof(EquivalenceMargin),
            typeof(InvariantDescription), typeof(ParameterDescription), typeof(PerturbationDescription),
        ];
        var required = first.SelectMany(PublicApi.Of).Where(line => line.Contains("{required; ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);

        Assert.Equal(expected.Select(name => $"ScenarioDescription.{name}"), required);
    }

    private static string[] ListOf(string assembly) => ["src", assembly, "PublicApi.txt"];

    private static string[] Accepted(string assembly) => RepositoryFiles.PathOf(ListOf(assembly)) is var file && File.Exists(file)
        ? File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : [];
}
