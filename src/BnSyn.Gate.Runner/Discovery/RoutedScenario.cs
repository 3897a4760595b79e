namespace BnSyn.Gate.Runner.Discovery;

/// <summary>A scenario of which some backends are elsewhere, in programs of their own or in another version of the engine; it leaves the others to the engine.</summary>
internal class RoutedScenario : IPhysicsScenario
{
    private readonly IPhysicsScenario _scenario;
    private readonly IReadOnlyDictionary<string, IPhysicsScenario> _elsewhere;

    private RoutedScenario(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) => (_scenario, _elsewhere) = (scenario, elsewhere);

    /// <summary>A scenario of an engine, with the same interfaces.</summary>
    /// <param name="scenario">The engine's own.</param>
    /// <param name="elsewhere">What builds the simulations of each backend that is elsewhere; it has the engine's interfaces, but for the sizes, which a program of its own does not know.</param>
    /// <returns>The same where there is no such backend.</returns>
    public static IPhysicsScenario Of(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) => elsewhere.Count == 0 ? scenario
        : (scenario is IThreadedScenario, scenario is IPerturbableScenario, scenario is ISizedScenario) switch
        {
            (false, false, false) => new RoutedScenario(scenario, elsewhere),
            (false, false, true) => new Sized(scenario, elsewhere),
            (false, true, false) => new Perturbable(scenario, elsewhere),
            (false, true, true) => new PerturbableAndSized(scenario, elsewhere),
            (true, false, false) => new Threaded(scenario, elsewhere),
            (true, false, true) => new ThreadedAndSized(scenario, elsewhere),
            (true, true, false) => new ThreadedAndPerturbable(scenario, elsewhere),
            (true, true, true) => new Whole(scenario, elsewhere),
        };

    /// <summary>The class that the engine has for a scenario.</summary>
    public static Type TypeOf(IPhysicsScenario scenario) => (scenario as RoutedScenario)?._scenario.GetType() ?? scenario.GetType();

    /// <inheritdoc/>
    public ScenarioDescription Describe() => _scenario.Describe();

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Of(backend).Create(backend, seed);

    private IPhysicsScenario Of(string backend) => _elsewhere.GetValueOrDefault(backend) ?? _scenario;

    // What each interface asks for, once: the classes below are the ways to have several of them.
    private interface IPerturbableRoute : IPerturbableScenario
    {
        ISimulation IPerturbableScenario.Create(string backend, ulong seed, string perturbation, double size) =>
            ((IPerturbableScenario)((RoutedScenario)this).Of(backend)).Create(backend, seed, perturbation, size);
    }

    private interface IThreadedRoute : IThreadedScenario
    {
        ISimulation IThreadedScenario.Create(string backend, ulong seed, int threads) => ((IThreadedScenario)((RoutedScenario)this).Of(backend)).Create(backend, seed, threads);
    }

    private interface ISizedRoute : ISizedScenario
    {
        IReadOnlyList<SizeFactor> ISizedScenario.SizeFactors => ((ISizedScenario)((RoutedScenario)this)._scenario).SizeFactors;

        ISimulation ISizedScenario.Create(string backend, ulong seed, IReadOnlyList<double> sizes) => ((RoutedScenario)this).Of(backend) is ISizedScenario sized
            ? sized.Create(backend, seed, sizes)
            : throw new NotSupportedException($"backend '{backend}' is elsewhere, where the scenario has no sizes");
    }

    private sealed class Sized(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) : RoutedScenario(scenario, elsewhere), ISizedRoute;

    private sealed class Perturbable(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) : RoutedScenario(scenario, elsewhere), IPerturbableRoute;

    private sealed class PerturbableAndSized(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere)
        : RoutedScenario(scenario, elsewhere), IPerturbableRoute, ISizedRoute;

    private sealed class Threaded(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) : RoutedScenario(scenario, elsewhere), IThreadedRoute;

    private sealed class ThreadedAndSized(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere)
        : RoutedScenario(scenario, elsewhere), IThreadedRoute, ISizedRoute;

    private sealed class ThreadedAndPerturbable(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere)
        : RoutedScenario(scenario, elsewhere), IThreadedRoute, IPerturbableRoute;

    private sealed class Whole(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere)
        : RoutedScenario(scenario, elsewhere), IThreadedRoute, IPerturbableRoute, ISizedRoute;
}
