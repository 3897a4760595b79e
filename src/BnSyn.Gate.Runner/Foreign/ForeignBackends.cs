using System.Diagnostics;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>Builds the simulations of a scenario's backends that are programs of their own.</summary>
/// <param name="description">The scenario.</param>
/// <param name="engine">The folder of its assembly.</param>
internal sealed class ForeignBackends(ScenarioDescription description, string engine) : IThreadedScenario, IPerturbableScenario
{
    private readonly Dictionary<string, ProcessBackend> _backends = description.ProcessBackends.ToDictionary(backend => backend.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public ScenarioDescription Describe() => description;

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, asked => asked);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => Create(backend, seed, asked => asked with { Perturbation = perturbation, Size = size });

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, int threads) => Create(backend, seed, asked => asked with { Threads = threads });

    private ForeignSimulation Create(string backend, ulong seed, Func<SimulationRequest, SimulationRequest> change) =>
        Start(_backends[backend], engine, change(SimulationRequest.Of(description, backend, seed)));

    /// <summary>Starts a process and has it build a simulation.</summary>
    /// <param name="backend">What to start.</param>
    /// <param name="engine">The folder that paths are relative to.</param>
    /// <param name="asked">What to build.</param>
    /// <exception cref="ForeignFaultException">It cannot be built.</exception>
    public static ForeignSimulation Start(ProcessBackend backend, string engine, SimulationRequest asked)
    {
        var (child, abilities) = ChildPool.Take(backend, engine) ?? Begin(backend, engine);
        try
        {
            ForeignEngines.Add(new(asked.Scenario, asked.Backend, abilities.Engine, abilities.Version));
            if (asked.Threads > 0 && !abilities.CanThreads)
            {
                // As a backend in this process does that knows no threads.
                asked = asked with { Threads = 0 };
            }

            if (asked.Perturbation.Length > 0 && !abilities.CanPerturb)
            {
                throw child.Refuse(AnswerPipe.Garbled($"it cannot perturb, and the scenario declares the perturbation '{asked.Perturbation}'"));
            }

            var start = Stopwatch.GetTimestamp();
            var seconds = 0.0;
            child.Ask("create", asked.Keys(), read: answer => seconds = ForeignSimulation.SecondsOf(answer, start));
            return abilities.CanTrace ? new TracedForeignSimulation(child, abilities, seconds)
                : abilities.CanRecord ? new RecordedForeignSimulation(child, abilities, seconds)
                : new ForeignSimulation(child, abilities, seconds);
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    private static (EngineChild Child, Abilities Abilities) Begin(ProcessBackend backend, string engine)
    {
        var child = EngineChild.Start(backend, engine);
        try
        {
            return (child, Abilities.Of(child));
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }
}
