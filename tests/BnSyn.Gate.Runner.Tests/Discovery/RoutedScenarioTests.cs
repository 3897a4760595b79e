using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>A scenario of which a backend is elsewhere has the interfaces that it has without, each alone and together.</summary>
public sealed class RoutedScenarioTests
{
    private const string Away = "away";

    public static TheoryData<IPhysicsScenario> Scenarios() =>
        [new None(), new Threaded(), new Perturbable(), new Sized(), new ThreadedPerturbable(), new ThreadedSized(), new PerturbableSized(), new All()];

    [Theory]
    [MemberData(nameof(Scenarios), DisableDiscoveryEnumeration = true)]
    public void Every_interface_stays_and_asks_the_engine_for_its_own_backends_and_the_other_place_for_the_rest(IPhysicsScenario scenario)
    {
        var routed = RoutedScenario.Of(scenario, new Dictionary<string, IPhysicsScenario> { [Away] = new All() });

        Assert.Equal(
            (scenario is IThreadedScenario, scenario is IPerturbableScenario, scenario is ISizedScenario),
            (routed is IThreadedScenario, routed is IPerturbableScenario, routed is ISizedScenario));
        Assert.Equal(scenario.GetType(), RoutedScenario.TypeOf(routed));
        Assert.All([("own", scenario.GetType().Name), (Away, nameof(All))], route =>
        {
            var (backend, type) = route;
            Assert.Equal($"{type} {backend} 7", Said(routed.Create(backend, 7)));
            Assert.Equal(routed is IThreadedScenario ? $"{type} {backend} 7 on 3" : "", Said((routed as IThreadedScenario)?.Create(backend, 7, 3)));
            Assert.Equal(routed is IPerturbableScenario ? $"{type} {backend} 7 with push 0.5" : "", Said((routed as IPerturbableScenario)?.Create(backend, 7, "push", 0.5)));
            Assert.Equal(routed is ISizedScenario ? $"{type} {backend} 7 of 20" : "", Said((routed as ISizedScenario)?.Create(backend, 7, [20])));
        });
        Assert.Equal(scenario is ISizedScenario ? ["masses"] : [], ((routed as ISizedScenario)?.SizeFactors ?? []).Select(factor => factor.Name));
    }

    [Fact]
    public void Without_a_backend_elsewhere_it_is_the_scenario_itself()
    {
        var scenario = new All();

        Assert.Same(scenario, RoutedScenario.Of(scenario, new Dictionary<string, IPhysicsScenario>()));
    }

    [Fact]
    public void A_backend_that_has_no_sizes_where_it_is_says_so()
    {
        var routed = (ISizedScenario)RoutedScenario.Of(new Sized(), new Dictionary<string, IPhysicsScenario> { [Away] = new None() });

        Assert.Equal("backend 'away' is elsewhere, where the scenario has no sizes", Assert.Throws<NotSupportedException>(() => routed.Create(Away, 1, [20])).Message);
    }

    [Fact]
    public void A_backend_that_is_a_program_of_its_own_has_no_sizes_and_the_others_keep_theirs()
    {
        var scenario = new Stirred { Fault = Stirred.HasAnother };
        var planned = Planned.Whole(RoutedScenario.Of(scenario, new Dictionary<string, IPhysicsScenario> { [Apart.Backend] = new None() }));

        Assert.Equal([("reference", true), ("accelerated", true), (Apart.Backend, false)], planned.Backends.Select(backend => (backend, planned.HasSizes(backend))));
        Assert.False(Planned.Whole(new Oscillator()).HasSizes("reference"));
    }

    private static string Said(ISimulation? simulation) => (simulation as Saying)?.Words ?? "";

    private class None : IPhysicsScenario
    {
        public ScenarioDescription Describe() => new Oscillator().Describe();

        public ISimulation Create(string backend, ulong seed) => Say($"{backend} {seed}");

        protected Saying Say(string words) => new($"{GetType().Name} {words}");

        protected Saying OnThreads(string backend, ulong seed, int threads) => Say($"{backend} {seed} on {threads}");

        protected Saying Perturbed(string backend, ulong seed, string perturbation, double size) => Say(FormattableString.Invariant($"{backend} {seed} with {perturbation} {size}"));

        protected Saying OfSizes(string backend, ulong seed, IReadOnlyList<double> sizes) => Say(FormattableString.Invariant($"{backend} {seed} of {sizes[0]}"));

        protected static IReadOnlyList<SizeFactor> Factors => [new("masses", "1", 10, 1, 100, "nothing")];
    }

    private sealed class Threaded : None, IThreadedScenario
    {
        public ISimulation Create(string backend, ulong seed, int threads) => OnThreads(backend, seed, threads);
    }

    private sealed class Perturbable : None, IPerturbableScenario
    {
        public ISimulation Create(string backend, ulong seed, string perturbation, double size) => Perturbed(backend, seed, perturbation, size);
    }

    private sealed class Sized : None, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => Factors;

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => OfSizes(backend, seed, sizes);
    }

    private sealed class ThreadedPerturbable : None, IThreadedScenario, IPerturbableScenario
    {
        public ISimulation Create(string backend, ulong seed, int threads) => OnThreads(backend, seed, threads);

        public ISimulation Create(string backend, ulong seed, string perturbation, double size) => Perturbed(backend, seed, perturbation, size);
    }

    private sealed class ThreadedSized : None, IThreadedScenario, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => Factors;

        public ISimulation Create(string backend, ulong seed, int threads) => OnThreads(backend, seed, threads);

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => OfSizes(backend, seed, sizes);
    }

    private sealed class PerturbableSized : None, IPerturbableScenario, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => Factors;

        public ISimulation Create(string backend, ulong seed, string perturbation, double size) => Perturbed(backend, seed, perturbation, size);

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => OfSizes(backend, seed, sizes);
    }

    private sealed class All : None, IThreadedScenario, IPerturbableScenario, ISizedScenario
    {
        public IReadOnlyList<SizeFactor> SizeFactors => Factors;

        public ISimulation Create(string backend, ulong seed, int threads) => OnThreads(backend, seed, threads);

        public ISimulation Create(string backend, ulong seed, string perturbation, double size) => Perturbed(backend, seed, perturbation, size);

        public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) => OfSizes(backend, seed, sizes);
    }

    private sealed class Saying(string words) : OscillatorSimulation(1)
    {
        public string Words => words;
    }
}
