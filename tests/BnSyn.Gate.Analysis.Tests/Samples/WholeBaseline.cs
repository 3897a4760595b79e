using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A baseline that has every fact, in every way in which one is written.</summary>
internal static class WholeBaseline
{
    /// <summary>The scenario's name, which is the file's as well.</summary>
    public const string Scenario = "whole";

    private static readonly RecordingTable Orbit = new(["time (s)", "x (m)"], [0, 1, 0.5, -1e-300]);

    private static readonly RecordingTable Plate = new(["x (1)", "plate (K)"], [0, 1.5, 1, 2.5]);

    private static readonly BaselineBackend Full = new()
    {
        Digests = new() { [1] = Map(("state", Sample.Hash("a")), ("raster", Sample.Hash("b"))), [42] = Map(("state", Sample.Hash("c"))) },
        Faults = new() { [42] = new("Overflow", 3) },
        Metrics = Map<SortedDictionary<ulong, double>>(
            ("count", new() { [1] = 15, [42] = 16 }), ("rate", new() { [1] = 1.5, [42] = -2 }), ("spread", new() { [1] = 0.1, [42] = 1e-300 })),
        Recordings = Map<SortedDictionary<ulong, BaselineRecording>>(
            ("orbit", new() { [1] = Recording(Orbit), [42] = Recording(Orbit) }),
            ("plate", new() { [1] = Recording(Plate), [42] = Recording(Plate) })),
        Trail = new() { [1] = [.. Enumerable.Range(0, 200).Select(step => (byte)step)], [42] = [1, 2] },
    };

    /// <summary>The baseline.</summary>
    public static Baseline Content { get; } = new()
    {
        Scenario = Scenario,
        Purpose = "Everything at once: µ > 0.",
        Steps = 200,
        StepSeconds = 0.0001,
        Seeds = [1, 42],
        EnvironmentClass = EnvironmentClasses.Machine,
        Parameters = Map<BaselineParameter>(("g/L", new("2.5", "nS")), ("N~", new("200", ""))),
        Metrics = Map<BaselineMetric>(
            ("count", new(ConformanceClass.Exact, "1", 0, 0, "") { Direction = nameof(MetricDirection.LowerIsBetter), Margin = new(2, MarginScale.MetricUnit, "Two more are nothing.") }),
            ("rate", new(ConformanceClass.Tolerance, "Hz", 0.5, 0.01, "Summed in any order.") { Direction = nameof(MetricDirection.HigherIsBetter), Margin = new(0.2, MarginScale.BetweenSeedSpread, "A fifth of it.") }),
            ("spread", new(ConformanceClass.Ensemble, "s", 0, 0, "") { Direction = nameof(MetricDirection.LowerIsBetter), Margin = new(0.3, MarginScale.BetweenSeedSpread, "A third of it.") })),
        Fields = Map(("plate", "in K on x 2")),
        Series = Map(("orbit", "x in m: 0.1 of its range")),
        Backends = Map<BaselineBackend>(("fast", new() { IdenticalTo = "reference" }), ("other", Full), ("reference", Full)),
        Classes = new(StringComparer.Ordinal)
        {
            ["A"] = new() { Backends = new(KeyOrder.Instance), Provenance = From("A") },
            ["B"] = new()
            {
                Backends = Map<ClassBackend>(
                    ("fast", new() { IdenticalTo = "reference" }),
                    ("other", new() { Digests = Full.Digests, Faults = [], Metrics = Full.Metrics, Trail = Full.Trail }),
                    ("reference", new() { Digests = Full.Digests, Recordings = Full.Recordings, Trail = Full.Trail })),
                Provenance = From("B"),
            },
        },
        Ensemble = new()
        {
            FilledBy = "fast",
            Margins = Map(("spread", 0.25)),
            Metrics = Map<SortedDictionary<ulong, double>>(("spread", new() { [7] = 1, [8] = 2.5 })),
        },
        Distributions = Map<BaselineDistribution>(("intervals", new()
        {
            Unit = "ms",
            Kept = 200,
            Margin = new(DistributionDistance.Wasserstein, 0.5, "Half a step."),
            Runs = new() { [1] = new(3, new string('a', 64), [0.25, 1, 1e300]), [42] = new(0, new string('b', 64), []) },
        })),
        RoundingFloor = new()
        {
            Measured = "2 seeds, start by ±2^-52",
            Metrics = Map<SortedDictionary<ulong, double>>(("rate", new() { [1] = 2.5e-16, [42] = 0 })),
            Recordings = Map<BaselineShareFloor>(("path.angle", new() { Of = "its range; up to 8 s", BySeed = new() { [1] = 3.5e-12, [42] = 0 } })),
        },
        Sensitivity = Map<BaselineTier>(("exact", new() { FalseAlarmRate = 0, FalseAlarmBound = 0.25, Gates = 10, DrawnFrom = 2, DetectableSizes = Map(("scale-g", 0.01)) })),
        Anchor = new() { Commit = "c0", Date = "2026-01-01", Metrics = Full.Metrics },
        Memory = Map<BaselineMemory>(("reference", new(2000, 1000, "C", ".NET 10.0.0", 1))),
        Energy = Map<BaselineEnergy>(("reference", new(2.5, "C", "Test CPU", 42))),
        Provenance = From("C") with { SealReason = "A unit was misspelt." },
    };

    private static BaselineRecording Recording(RecordingTable table) =>
        new(Sample.Hash("every bit"), RecordingCsv.HashOf(RecordingCsv.Write(table))) { Table = table };

    private static BaselineProvenance From(string environmentClass) => new()
    {
        Commit = "c1",
        Date = "2026-02-01",
        EngineVersion = "1.2.3",
        EnvironmentClass = environmentClass,
        GateVersion = "0.1.0",
        Machine = "Test CPU",
        Packages = Map(("BepuPhysics", "2.4.0"), ("Engine", "1.2.3")),
        Reason = "First acceptance.",
        RequestedBy = "a person",
        Runtime = ".NET 10.0.0",
    };

    private static SortedDictionary<string, T> Map<T>(params (string Key, T Value)[] entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value), KeyOrder.Instance);
}
