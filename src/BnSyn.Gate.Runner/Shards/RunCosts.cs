using System.Globalization;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>What a run is expected to take: as the last verdict measured it, else by what its scenario declares.</summary>
/// <param name="measured">Wall time by simulated time of backends, by <c>scenario/backend</c>; empty where nothing was measured.</param>
internal sealed class RunCosts(IReadOnlyDictionary<string, double> measured)
{
    /// <summary>The update of an element in a step, with its hash, on a machine of today; it only sets gains, whose time is fixed, in relation to runs.</summary>
    private const double SecondsPerUpdate = 100e-9;

    /// <summary>Elements where a scenario declares no number of anything.</summary>
    private const double FewElements = 50;

    /// <summary>The least that a run takes: it is built, hashed and written down.</summary>
    private const double LeastSeconds = 0.01;

    /// <summary>Timed stretches, a process for the memory and a construction, for each backend; a timed run is at most as long as an observed one.</summary>
    private const double LongestGains = 3;

    private const double LeastGains = 1;

    /// <summary>A run of a backend.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <returns>In s.</returns>
    public double OfRun(ScenarioDescription scenario, string backend)
    {
        var known = measured.GetValueOrDefault($"{scenario.Name}/{backend}");
        var seconds = known > 0 ? known * scenario.StepSeconds * scenario.Steps : SecondsPerUpdate * scenario.Steps * Elements(scenario);
        return double.IsFinite(seconds) ? Math.Max(LeastSeconds, seconds) : LeastSeconds;
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
}
