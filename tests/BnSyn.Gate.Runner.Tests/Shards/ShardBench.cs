using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Shards;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>Writes the files of shards of a gate that has run whole, by the code that a shard runs, but for the runs, which are the whole gate's.</summary>
internal sealed class ShardBench
{
    private readonly Dictionary<RunKey, RunMeasurement> _runs;
    private readonly Dictionary<string, ScenarioMeasurement> _gains;
    private readonly MeasurementSet _set;
    private readonly string _engine;

    /// <summary>Takes what the folder's gate has measured.</summary>
    public ShardBench(GateFolder folder)
    {
        Request = GateRequestReader.Read(folder.File("request.json")).Value!;
        Plan = MeasurementPlan.Make(ScenarioCatalog.Load(BuiltEngine.Of(Request)).Value!.Scenarios, Request).Value!;
        _set = MeasurementFile.Read(Path.Combine(folder.Reports, MeasurementFile.FileName)).Value!;
        _runs = _set.Scenarios.SelectMany(RunKey.AllOf).ToDictionary(entry => entry.Key, entry => entry.Run);
        _engine = EngineFiles.Fingerprint(Request);
        _gains = _set.Scenarios.ToDictionary(scenario => scenario.Description.Name, StringComparer.Ordinal);
    }

    /// <summary>The request of the gate.</summary>
    public GateRequest Request { get; }

    /// <summary>What it measures.</summary>
    public MeasurementPlan Plan { get; }

    /// <summary>The cut into a number of shards.</summary>
    public ShardCut Cut(int count) => ShardCut.Of(Plan, Request, count, new(new Dictionary<string, double>()));

    /// <summary>Writes every shard's file.</summary>
    public void Write(string folder, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            ShardFile.Write(folder, Header(number, count), Measured(number, count));
        }
    }

    /// <summary>What a shard says of itself.</summary>
    public ShardHeader Header(int number, int count) => new()
    {
        Work = ShardWork.Gate,
        Number = number,
        Count = count,
        Gate = _set.GateVersion,
        Engine = _engine,
        Plan = Cut(count).Hash,
        EnvironmentClass = _set.Machine.EnvironmentClass,
        Processor = _set.Machine.Processor,
        Costs = [],
    };

    /// <summary>What a shard has measured.</summary>
    public MeasurementSet Measured(int number, int count) => _set with
    {
        Scenarios = new ShardMeasurer(Request, new RecordedRuns(_runs, new Nobody()), new RecordedGains(_gains)).Measure(Plan, Cut(count), number, CancellationToken.None),
    };

    /// <summary>Reads a folder as a merge does.</summary>
    public Checked<MergedShards> Merge(string folder, Func<GateRequest, GateRequest>? change = null, Func<ScenarioDescription, ScenarioDescription>? description = null) =>
        MergedShards.Read((change ?? (request => request))(Request with { MergeFolder = folder }), description is null ? Plan : With(description));

    private MeasurementPlan With(Func<ScenarioDescription, ScenarioDescription> change)
    {
        var scenarios = Plan.Scenarios.ToDictionary(scenario => scenario, scenario => scenario with { Description = change(scenario.Description) });
        return new([.. Plan.Scenarios.Select(scenario => scenarios[scenario])], [.. Plan.Runs.Select(run => run with { Scenario = scenarios[run.Scenario] })]);
    }

    // Every run of a plan is one that the whole gate has made.
    private sealed class Nobody : IRunMaker
    {
        public RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation) =>
            throw new InvalidOperationException($"{phase}: {RunKey.Of(runs[0])} is in no shard");
    }
}
