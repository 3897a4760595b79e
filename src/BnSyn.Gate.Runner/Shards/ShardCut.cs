using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>
/// The cut of a plan into shards: every run in exactly one of them, the largest units first and each to the shard that has the least. The same
/// plan, costs and number of shards always give the same cut, on every machine.
/// </summary>
internal sealed class ShardCut
{
    private readonly Dictionary<string, int> _shards;

    private ShardCut(IReadOnlyList<PlannedRun> runs, IReadOnlyList<WorkUnit> units, Dictionary<string, int> shards, int count, string hash) =>
        (Runs, Units, _shards, Count, Hash) = (runs, units, shards, count, hash);

    /// <summary>Every run that is in a shard.</summary>
    public IReadOnlyList<PlannedRun> Runs { get; }

    /// <summary>The units, in the order of the plan.</summary>
    public IReadOnlyList<WorkUnit> Units { get; }

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>SHA-256 of what is measured, and of which shard measures it.</summary>
    public string Hash { get; }

    /// <summary>Cuts a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">Says what is measured beside the runs, and how.</param>
    /// <param name="count">How many shards; at least 1.</param>
    /// <param name="costs">What a run is expected to take.</param>
    /// <returns>The cut.</returns>
    public static ShardCut Of(MeasurementPlan plan, GateRequest request, int count, RunCosts costs)
    {
        List<WorkUnit> units = [.. plan.Scenarios.SelectMany(scenario => UnitsOf(scenario, plan, request.MeasureGains, costs))];
        var shards = Deal(units, count);
        return new([.. plan.Runs, .. plan.Scenarios.SelectMany(EnsemblePhase.FirstLook)], units, shards, count, HashOf(plan.Runs, request, units, shards, count));
    }

    /// <summary>Cuts what a sensitivity runs: the two answers of a seed stay together, each run of changed physics is a unit.</summary>
    /// <param name="runs">All of it.</param>
    /// <param name="request">Says how it is measured.</param>
    /// <param name="count">How many shards; at least 1.</param>
    /// <param name="costs">What a run is expected to take.</param>
    /// <returns>The cut.</returns>
    public static ShardCut OfSensitivity(IReadOnlyList<PlannedRun> runs, GateRequest request, int count, RunCosts costs)
    {
        List<WorkUnit> units =
        [
            .. from run in runs
               group run by UnitOf(run) into unit
               select unit.Key with { Cost = unit.Sum(run => costs.OfRun(run.Scenario.Description, run.Backend)) },
        ];
        var shards = Deal(units, count);
        return new(runs, units, shards, count, HashOf(runs, request, units, shards, count));
    }

    /// <summary>Deals units to shards.</summary>
    /// <param name="units">The units.</param>
    /// <param name="count">How many shards; at least 1.</param>
    /// <returns>The number of the shard of each, from 1, by its key.</returns>
    public static Dictionary<string, int> Deal(IEnumerable<WorkUnit> units, int count)
    {
        var least = new PriorityQueue<int, (double Cost, int Number)>(Enumerable.Range(1, count).Select(number => (number, (0.0, number))));
        var shards = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units.OrderByDescending(unit => unit.Cost).ThenBy(unit => unit.Key, StringComparer.Ordinal))
        {
            least.TryDequeue(out var number, out var load);
            shards.Add(unit.Key, number);
            least.Enqueue(number, (load.Cost + unit.Cost, number));
        }

        return shards;
    }

    /// <summary>What a shard is expected to take.</summary>
    /// <param name="number">The shard, from 1.</param>
    /// <returns>In s.</returns>
    public double CostOf(int number) => Units.Where(unit => _shards[unit.Key] == number).Sum(unit => unit.Cost);

    /// <summary>The shard that makes a run.</summary>
    /// <param name="run">A run of the plan, or of an ensemble's first look.</param>
    /// <returns>Its number, from 1.</returns>
    public int ShardOf(PlannedRun run)
    {
        var unit = UnitOf(run);
        return unit.Work == UnitWork.Runs && _shards.TryGetValue((unit with { Backend = "", Work = UnitWork.Gains }).Key, out var together) ? together : _shards[unit.Key];
    }

    /// <summary>The shard that measures a scenario's gains.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Its number, from 1; 0 where no gains of it are measured.</returns>
    public int ShardOfGains(PlannedScenario scenario) => _shards.GetValueOrDefault(new WorkUnit(scenario.Description.Name, "", scenario.Seeds[0], UnitWork.Gains, 0).Key);

    private static WorkUnit UnitOf(PlannedRun run) =>
        new(run.Scenario.Description.Name, run.Backend, run.Seed, run.KeepsBits ? UnitWork.Runs : UnitWork.Ensemble, 0) { Change = RunKey.ChangeOf(run) };

    private static IEnumerable<WorkUnit> UnitsOf(PlannedScenario scenario, MeasurementPlan plan, bool withGains, RunCosts costs)
    {
        var description = scenario.Description;
        var isTimed = withGains && description.Family is null;
        var runs = plan.Runs.Where(run => run.Scenario == scenario).ToLookup(run => isTimed && run.Seed == scenario.Seeds[0] ? (Backend: "", run.Seed) : (run.Backend, run.Seed));
        foreach (var unit in runs)
        {
            var cost = unit.Sum(run => costs.OfRun(description, run.Backend));
            yield return unit.Key.Backend.Length > 0
                ? new(description.Name, unit.Key.Backend, unit.Key.Seed, UnitWork.Runs, cost)
                : new(description.Name, "", unit.Key.Seed, UnitWork.Gains, cost + scenario.Backends.Sum(backend => costs.OfGains(description, backend)));
        }

        foreach (var run in EnsemblePhase.FirstLook(scenario))
        {
            yield return new(description.Name, run.Backend, run.Seed, UnitWork.Ensemble, costs.OfRun(description, run.Backend));
        }
    }

    // What is measured is in the engine's fingerprint but for what the request says of it.
    private static string HashOf(IReadOnlyList<PlannedRun> runs, GateRequest request, IEnumerable<WorkUnit> units, Dictionary<string, int> shards, int count)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"shards {count}, gains {request.MeasureGains}, repetitions {request.DeterminismRuns}, instructions {request.InstructionSet.Name}\n");
        foreach (var run in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"run {run.Scenario.Description.Name} {run.Backend} {run.Seed} {run.Repetition} {run.Origin} {run.Threads}\n");
        }

        foreach (var unit in units)
        {
            text.Append(CultureInfo.InvariantCulture, $"unit {unit.Key} {unit.Cost:R} {shards[unit.Key]}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
