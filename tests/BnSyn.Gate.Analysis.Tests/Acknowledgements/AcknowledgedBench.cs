using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Acknowledgements;

/// <summary>The sample with a drift that is acknowledged: total_spikes of the accelerated backend, seed 42, is 100 above its baseline and its reference.</summary>
internal sealed class AcknowledgedBench : IDisposable
{
    public const double Moved = 100;

    private readonly Bench bench = new();

    private readonly List<JsonObject> entries = [Entry("Baseline"), Entry("Reference")];

    public static JsonObject Entry(string against) => new()
    {
        ["code"] = "BNG3011",
        ["scenario"] = Sample.Name,
        ["quantity"] = "total_spikes",
        ["unit"] = "spikes",
        ["backends"] = new JsonArray("accelerated"),
        ["against"] = against,
        ["seeds"] = new JsonArray(42),
        ["direction"] = "up",
        ["size"] = Moved,
        ["reason"] = "The new receptor is under review.",
        ["until"] = "2026-01-31",
    };

    public Bench Bench => bench;

    public string File => bench.PathOf("acknowledged.json");

    /// <summary>The acknowledged drift.</summary>
    public static ScenarioMeasurement Drifting(double by = Moved) => Change(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + by));

    /// <summary>The sample with the run of the drift changed.</summary>
    public static ScenarioMeasurement Change(Func<RunMeasurement, RunMeasurement> change) =>
        Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 42 } ? change(run) : run);

    /// <summary>Changes both entries.</summary>
    public AcknowledgedBench With(Action<JsonObject> change)
    {
        entries.ForEach(change);
        return this;
    }

    public AcknowledgedBench Without(string against)
    {
        entries.RemoveAll(entry => (string?)entry["against"] == against);
        return this;
    }

    public GateResult Judge(ScenarioMeasurement scenario, string at = "2026-01-31T23:59:59Z")
    {
        bench.Write("acknowledged.json", new JsonObject { ["schemaVersion"] = 1, ["acknowledged"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]) }.ToJsonString());
        return JudgeAsItIs(scenario, at);
    }

    public GateResult JudgeAsItIs(ScenarioMeasurement scenario, string at = "2026-01-31T23:59:59Z") =>
        GateStages.Judge(bench.Request with { AcknowledgedFile = File }, Sample.Set(scenario) with { MeasuredAt = at });

    public void Dispose() => bench.Dispose();
}
