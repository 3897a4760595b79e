using System.Diagnostics;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>One scenario on one backend that names kernels.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Description">Its description.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Kernels">The names.</param>
internal sealed record ProfiledScenario(IPhysicsScenario Scenario, ScenarioDescription Description, string Backend, ulong Seed, IReadOnlyList<string> Kernels)
{
    private const int PilotSteps = 20;

    /// <summary>Builds it.</summary>
    /// <returns>A simulation before its first step.</returns>
    public IProfiledSimulation Create() => (IProfiledSimulation)Scenario.Create(Backend, Seed);

    /// <summary>Steps that end without a fault: all of them unless the scenario is there to fail.</summary>
    public int SafeSteps()
    {
        if (Description.ExpectedFault is null)
        {
            return Description.Steps;
        }

        using var simulation = Create();
        for (var step = 0; step < Description.Steps; step++)
        {
            try
            {
                simulation.Advance(1);
            }
            catch (Exception exception) when (exception.GetType().Name == Description.ExpectedFault)
            {
                return step;
            }
        }

        return Description.Steps;
    }

    /// <summary>A first look at its speed, which also has the code compiled.</summary>
    /// <param name="safeSteps">Steps that end without a fault.</param>
    /// <returns>Seconds of a step.</returns>
    public double PilotSeconds(int safeSteps)
    {
        var steps = Math.Min(PilotSteps, safeSteps);
        var seconds = double.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            using var simulation = Create();
            var start = Stopwatch.GetTimestamp();
            simulation.Advance(steps);
            seconds = Math.Min(seconds, Math.Max(Elapsed.Seconds(start), 1e-9) / steps);
        }

        return seconds;
    }

    /// <summary>How large it is, as it counts itself.</summary>
    /// <param name="steps">Steps over which events are counted.</param>
    public (long Elements, long Synapses, double Events) Sizes(int steps)
    {
        using var simulation = Create();
        simulation.Advance(steps);
        using var recorder = new ObservationRecorder(Description);
        simulation.Observe(recorder);
        return (Of(CountNames.Elements), Of(CountNames.Synapses), (double)Of(CountNames.SynapticEvents) / steps);

        long Of(string name) => recorder.Counts.TryGetValue(name, out var count) ? count : 0;
    }
}
