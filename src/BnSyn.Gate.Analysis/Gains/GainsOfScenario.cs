using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Timing.Facts;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Gains;

/// <summary>Computes the gains of a scenario from its measurements; nothing is measured here.</summary>
public static class GainsOfScenario
{
    private const string NotTimed = "nothing was timed";
    private const string OfAProcess = "the backend has a process of its own, whose allocations are not counted";

    /// <summary>The gains of every backend that was run.</summary>
    /// <param name="scenario">The measurements.</param>
    /// <returns>One entry per backend, in their order.</returns>
    public static IEnumerable<BackendGains> Of(ScenarioMeasurement scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Backends.Select(backend => Of(scenario, backend));
    }

    private static BackendGains Of(ScenarioMeasurement scenario, string backend)
    {
        var reference = scenario.Description.Backends[0];
        var step = scenario.Description.StepSeconds;
        var counts = new RunCounts(scenario, backend);
        var wallPerStep = MedianPerStep(scenario, backend, timing => timing.Seconds);
        var events = counts.Timed(CountNames.SynapticEvents);
        var synapses = counts.Size(CountNames.Synapses);
        var elements = counts.Size(CountNames.Elements);
        var live = Memory(scenario, backend, memory => memory.LiveBytes);
        var joules = JoulesPerSimulatedSecond(scenario, backend);
        return new()
        {
            Scenario = scenario.Description.Name,
            Backend = backend,
            SpeedUp = backend == reference ? null : SpeedUp.Of(scenario.Timings, reference, backend),
            RealTimeFactor = wallPerStep.Then(seconds => seconds / step),
            SynapticEventsPerSecond = Timed(scenario, backend, timing => timing.Seconds).With(events, (seconds, count) => count / seconds),
            UpdatesPerSecond = wallPerStep.With(synapses, (seconds, count) => count / seconds),
            AllocatedBytesPerStep = scenario.Description.ProcessBackends.Any(process => process.Name == backend)
                ? Figure.Without(OfAProcess)
                : MedianPerStep(scenario, backend, timing => timing.AllocatedBytes),
            SetupSeconds = Memory(scenario, backend, memory => memory.SetupSeconds),
            AllocatedBytes = scenario.Memory.Any(memory => memory.Backend == backend && memory.PeakResidentBytes is not null)
                ? Figure.Without(OfAProcess)
                : Memory(scenario, backend, memory => memory.AllocatedBytes),
            LiveBytes = live,
            BytesPerSynapse = live.With(synapses, (bytes, count) => bytes / count),
            DenseFormulaBytes = elements.With(synapses, (n, _) => MemoryFormulas.Dense(n)),
            SparseFormulaBytes = elements.With(synapses, MemoryFormulas.CompressedSparseRows),
            JoulesPerSimulatedSecond = joules,
            JoulesPerSynapticEvent = joules
                .With(Timed(scenario, backend, timing => timing.Steps), (perSecond, steps) => perSecond * step * steps)
                .With(events, (total, count) => total / count),
            ModelledJoulesPerSimulatedSecond = Modelled(counts).Then(perStep => perStep / step),
        };
    }

    private static Figure MedianPerStep(ScenarioMeasurement scenario, string backend, Func<TimingMeasurement, double> value)
    {
        var values = scenario.Timings.Where(timing => timing.Backend == backend && timing.Steps > 0).Select(timing => value(timing) / timing.Steps).ToArray();
        return values.Length > 0 ? Figure.Of(values.Median()) : Figure.Without(NotTimed);
    }

    private static Figure Timed(ScenarioMeasurement scenario, string backend, Func<TimingMeasurement, double> value)
    {
        var values = scenario.Timings.Where(timing => timing.Backend == backend).Select(value).ToArray();
        return values.Length > 0 ? Figure.Of(values.Sum()) : Figure.Without(NotTimed);
    }

    private static Figure Memory(ScenarioMeasurement scenario, string backend, Func<MemoryMeasurement, double> value) =>
        scenario.Memory.FirstOrDefault(memory => memory.Backend == backend) is { } memory
            ? Figure.Of(value(memory))
            : Figure.Without("memory was not measured");

    private static Figure JoulesPerSimulatedSecond(ScenarioMeasurement scenario, string backend) =>
        scenario.Energy.FirstOrDefault(energy => energy.Backend == backend) switch
        {
            null => Figure.Without(NotTimed),
            { Joules: null } energy => Figure.Without(energy.NotMeasuredBecause),
            { Joules: { } joules } energy => Figure.Of(joules / energy.SimulatedSeconds),
        };

    private static Figure Modelled(RunCounts counts)
    {
        var additions = counts.PerStep(CountNames.FloatingPointAdditions);
        var multiplications = counts.PerStep(CountNames.FloatingPointMultiplications);
        var accesses = counts.PerStep(CountNames.MemoryAccesses);
        return additions
            .With(multiplications, (a, m) => EnergyModel.Joules(a, m, 0))
            .With(accesses, (arithmetic, words) => arithmetic + EnergyModel.Joules(0, 0, words));
    }
}
