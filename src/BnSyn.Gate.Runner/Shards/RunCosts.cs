using System.Globalization;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>
/// What a run is expected to take: as the last verdict measured it, else by the bytes that its backend was accepted with, else by what its scenario
/// declares. Only ratios matter.
/// </summary>
/// <param name="known">Wall time by simulated time of backends, by <c>scenario/backend</c>; empty where nothing is known.</param>
internal sealed class RunCosts(IReadOnlyDictionary<string, double> known)
{
    /// <summary>The update of an element in a step on a machine of today, where what it needs is in the cache.</summary>
    private const double SecondsPerUpdate = 6e-9;

    /// <summary>The same on the first backend of several: what is there to be read takes its time.</summary>
    private const double SecondsPerPlainUpdate = 100e-9;

    /// <summary>A byte that is fetched from memory in every step, at 20 GB/s.</summary>
    private const double SecondsPerByte = 50e-12;

    /// <summary>Bytes that the cache keeps from step to step.</summary>
    private const double BytesInCache = 256 * 1024;

    /// <summary>Whether two elements are connected, asked once while a run is built.</summary>
    private const double SecondsPerPair = 0.65e-9;

    /// <summary>The most that is expected of that: a grid of a million cells has no connections.</summary>
    private const double LongestBuilding = 3;

    /// <summary>Elements where a scenario declares no number of anything.</summary>
    private const double FewElements = 50;

    /// <summary>The least that a run takes: it is built, observed and written down.</summary>
    private const double LeastSeconds = 0.01;

    /// <summary>Timed stretches, a process for the memory and a construction, for each backend; a timed run is at most as long as an observed one.</summary>
    private const double LongestGains = 3;

    private const double LeastGains = 1;

    /// <summary>What the accepted memory lets expect: a step goes through all of it. The same on every machine.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="baselineDirectory">Full path of the folder with the baselines.</param>
    /// <returns>Wall time by simulated time, by <c>scenario/backend</c>; nothing of a backend whose memory was not accepted, or is small.</returns>
    public static SortedDictionary<string, double> Expected(MeasurementPlan plan, string baselineDirectory)
    {
        var scenarios = plan.Scenarios.Select(scenario => scenario.Description).Where(scenario => scenario.Family is null).ToList();
        var bytes = LoadedBaselines.Load(baselineDirectory, scenarios.Select(scenario => scenario.Name)).LiveBytes();
        return new(
            (from scenario in scenarios
             from backend in scenario.Backends
             let beyond = bytes.GetValueOrDefault(KeyOf(scenario, backend)) - BytesInCache
             where beyond > 0
             select (Key: KeyOf(scenario, backend), Factor: (UpdateOf(scenario, backend) + (SecondsPerByte * beyond)) / scenario.StepSeconds))
            .ToDictionary(entry => entry.Key, entry => entry.Factor, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>A run of a backend.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <returns>In s.</returns>
    public double OfRun(ScenarioDescription scenario, string backend)
    {
        var factor = known.GetValueOrDefault(KeyOf(scenario, backend));
        var elements = Elements(scenario);
        var seconds = LeastSeconds + Math.Min(LongestBuilding, SecondsPerPair * elements * elements)
            + (scenario.Steps * (factor > 0 ? factor * scenario.StepSeconds : UpdateOf(scenario, backend)));
        return double.IsFinite(seconds) ? seconds : LeastSeconds;
    }

    /// <summary>Memory, timing and energy of a backend.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <returns>In s.</returns>
    public double OfGains(ScenarioDescription scenario, string backend) => Math.Clamp(OfRun(scenario, backend), LeastGains, LongestGains);

    /// <summary>How many of what is simulated there are: the largest whole number without a unit that the scenario declares.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>At least 1.</returns>
    public static double Elements(ScenarioDescription scenario) => scenario.Parameters
        .Where(parameter => parameter.Unit == "1")
        .Select(parameter => double.TryParse(parameter.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 1 && value == Math.Floor(value) && double.IsFinite(value) ? value : 0)
        .Append(FewElements)
        .Max();

    private static double UpdateOf(ScenarioDescription scenario, string backend) =>
        Elements(scenario) * (scenario.Backends.Count > 1 && backend == scenario.Backends[0] ? SecondsPerPlainUpdate : SecondsPerUpdate);

    private static string KeyOf(ScenarioDescription scenario, string backend) => $"{scenario.Name}/{backend}";
}
