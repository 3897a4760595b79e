namespace BnSyn.Gate.Runner.Discovery;

/// <summary>A scenario of which some backends are elsewhere, in programs of their own or in another version of the engine; it leaves the others to the engine.</summary>
internal class RoutedScenario : IPhysicsScenario
{
    private readonly IPhysicsScenario _scenario;
    private readonly IReadOnlyDictionary<string, IPhysicsScenario> _elsewhere;

    private RoutedScenario(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) => (_scenario, _elsewhere) = (scenario, elsewhere);

    /// <summary>A scenario of an engine, with the same interfaces.</summary>
    /// <param name="scenario">The engine's own.</param>
    /// <param name="elsewhere">What builds the simulations of each backend that is elsewhere; it has the engine's interfaces.</param>
    /// <returns>The same where there is no such backend.</returns>
    public static IPhysicsScenario Of(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) => elsewhere.Count == 0 ? scenario : scenario switch
    {
        IThreadedScenario and IPerturbableScenario => new ThreadedAndPerturbable(scenario, elsewhere),
        IThreadedScenario => new Threaded(scenario, elsewhere),
        IPerturbableScenario => new Perturbable(scenario, elsewhere),
        _ => new RoutedScenario(scenario, elsewhere),
    };

    /// <summary>The class that the engine has for a scenario.</summary>
    public static Type TypeOf(IPhysicsScenario scenario) => (scenario as RoutedScenario)?._scenario.GetType() ?? scenario.GetType();

    /// <inheritdoc/>
    public ScenarioDescription Describe() => _scenario.Describe();

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Of(backend).Create(backend, seed);

    private ISimulation Create(string backend, ulong seed, string perturbation, double size) => ((IPerturbableScenario)Of(backend)).Create(backend, seed, perturbation, size);

    private ISimulation Create(string backend, ulong seed, int threads) => ((IThreadedScenario)Of(backend)).Create(backend, seed, threads);

    private IPhysicsScenario Of(string backend) => _elsewhere.GetValueOrDefault(backend) ?? _scenario;

    private sealed class Perturbable(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) : RoutedScenario(scenario, elsewhere), IPerturbableScenario
    {
        ISimulation IPerturbableScenario.Create(string backend, ulong seed, string perturbation, double size) => Create(backend, seed, perturbation, size);
    }

    private sealed class Threaded(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere) : RoutedScenario(scenario, elsewhere), IThreadedScenario
    {
        ISimulation IThreadedScenario.Create(string backend, ulong seed, int threads) => Create(backend, seed, threads);
    }

    private sealed class ThreadedAndPerturbable(IPhysicsScenario scenario, IReadOnlyDictionary<string, IPhysicsScenario> elsewhere)
        : RoutedScenario(scenario, elsewhere), IThreadedScenario, IPerturbableScenario
    {
        ISimulation IPerturbableScenario.Create(string backend, ulong seed, string perturbation, double size) => Create(backend, seed, perturbation, size);

        ISimulation IThreadedScenario.Create(string backend, ulong seed, int threads) => Create(backend, seed, threads);
    }
}
