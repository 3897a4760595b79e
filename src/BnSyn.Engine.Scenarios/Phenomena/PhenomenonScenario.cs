using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>One module of the engine over time, as the gate sees it: what it does has invariants, where a probe has answers alone.</summary>
public abstract class PhenomenonScenario : IPerturbableScenario
{
    private readonly IPhenomenon _phenomenon;

    private protected PhenomenonScenario(IPhenomenon phenomenon) => _phenomenon = phenomenon;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => _phenomenon.Describe();

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new CourseSimulation(_phenomenon.Start(seed));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The phenomenon declares no such perturbation.</exception>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) =>
        new CourseSimulation(_phenomenon.Start(seed, perturbation, size));

    private sealed class CourseSimulation(ICourse course) : ITracedSimulation
    {
        /// <inheritdoc/>
        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                course.Step();
            }
        }

        /// <inheritdoc/>
        public void Trace(IStateSink sink) => course.WriteTo(sink);

        /// <inheritdoc/>
        public void Observe(IObservationSink sink)
        {
            foreach (var (metric, value) in course.Observe())
            {
                sink.Scalar(metric, value);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            // All of a course is managed memory.
        }
    }
}
