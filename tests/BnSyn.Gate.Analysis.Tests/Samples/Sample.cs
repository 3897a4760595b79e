using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A small, valid measurement set; tests change one thing of it.</summary>
internal static class Sample
{
    public const string Name = "near-critical";

    public static ScenarioDescription Description { get; } = new()
    {
        Name = Name,
        Purpose = "A network at the edge of runaway, where every error grows.",
        Steps = 200,
        StepSeconds = 1e-4,
        Seeds = [42, 1],
        Backends = ["reference", "accelerated"],
        Parameters = [ParameterDescription.Number("tau_AMPA", 2.5, "ms"), ParameterDescription.Number("N", 1000, "1")],
        Metrics =
        [
            new("total_spikes", "spikes", ConformanceClass.Tolerance) { AbsoluteTolerance = 0.5, RelativeTolerance = 0.01, ToleranceReason = "half a spike" },
            new("rate", "Hz", ConformanceClass.Tolerance) { AbsoluteTolerance = 0.01, RelativeTolerance = 0.01, ToleranceReason = "as the spikes" },
            new("synapses", "1", ConformanceClass.Exact),
        ],
        Digests = [new("raster", "spike raster", IsExact: true)],
        Invariants = [new("rate", 1, 100, "a near-critical network fires at a few Hz")],
        ActivityMetric = "total_spikes",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    public static MachineDescription Machine { get; } = new("Linux 6.1", "x64", ".NET 10.0.1", "Test CPU", 2, 256) { EnvironmentClass = "linux-x64-net10-v256" };

    public static RunMeasurement Run(string backend, ulong seed, int repetition = 0) => new()
    {
        Backend = backend,
        Seed = seed,
        Repetition = repetition,
        CompletedSteps = 200,
        Metrics = new() { ["total_spikes"] = 5000 + seed, ["rate"] = 5 + (seed / 1000.0), ["synapses"] = 50000 },
        Digests = new() { ["raster"] = Hash($"raster {seed}"), ["state"] = Hash($"state {seed}") },
        Counts = new()
        {
            [CountNames.Elements] = 1000,
            [CountNames.Synapses] = 50000,
            [CountNames.SynapticEvents] = 20000,
        },
        Trail = SHA512.HashData(Encoding.UTF8.GetBytes($"trail {seed}")).Concat(new byte[137]).ToArray(),
    };

    public static ScenarioMeasurement Scenario(ScenarioDescription? description = null)
    {
        description ??= Description;
        var seeds = description.Seeds.Order().ToList();
        return new()
        {
            Description = description,
            Backends = description.Backends,
            Seeds = seeds,
            Runs =
            [
                .. description.Backends.SelectMany(backend => seeds.Select(seed => Run(backend, seed))),
                .. description.Backends.Select(backend => Run(backend, seeds[0], 1)),
            ],
        };
    }

    public static MeasurementSet Set(params ScenarioMeasurement[] scenarios) => new()
    {
        GateVersion = "0.1.0",
        MeasuredAt = "2026-01-02T03:04:05Z",
        Commit = "0123abc",
        Engine = new("Engine.Scenarios.dll", "1.0.0", IsOptimized: true),
        Machine = Machine,
        Scenarios = scenarios,
    };

    /// <summary>The scenario with every run changed.</summary>
    public static ScenarioMeasurement WithRuns(this ScenarioMeasurement scenario, Func<RunMeasurement, RunMeasurement> change) =>
        scenario with { Runs = [.. scenario.Runs.Select(change)] };

    /// <summary>The run with one metric changed; repetitions too, so that the run stays deterministic.</summary>
    public static RunMeasurement WithMetric(this RunMeasurement run, string metric, double value) =>
        run with { Metrics = new(run.Metrics) { [metric] = value } };

    public static RunMeasurement WithDigest(this RunMeasurement run, string digest, string content) =>
        run with { Digests = new(run.Digests) { [digest] = Hash(content) } };

    /// <summary>The run with other states from a step on.</summary>
    public static RunMeasurement WithoutState(this RunMeasurement run) =>
        run with { Digests = new(run.Digests.Where(digest => digest.Key != DigestDescription.State).ToDictionary(), StringComparer.Ordinal) };

    public static RunMeasurement WithTrailFrom(this RunMeasurement run, int step) =>
        run with { Trail = [.. run.Trail.Select((value, index) => index < step ? value : (byte)(value ^ 0xFF))] };

    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
