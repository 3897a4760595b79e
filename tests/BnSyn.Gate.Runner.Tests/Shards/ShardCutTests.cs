using System.Globalization;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Shards;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>Every run is in exactly one shard, and no shard has much more than the others.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class ShardCutTests
{
    private static readonly IPhysicsScenario[] Scenarios = [new Oscillator(), new Coarse(), new Exploding(), new Gas(), new Flaky()];

    [Fact]
    public void Units_are_dealt_each_once_whatever_their_order_and_no_shard_has_more_than_its_part_and_one_unit() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from costs in Gen.Choose(1, 100000).NonEmptyListOf() from count in Gen.Choose(1, 60) select (Costs: costs.ToList(), Count: count)).ToArbitrary(),
        drawn =>
        {
            List<WorkUnit> units = [.. drawn.Costs.Select((cost, at) => new WorkUnit("s", $"b{at}", 1, UnitWork.Runs, cost / 1000.0))];
            var shards = ShardCut.Deal(units, drawn.Count);
            var loads = units.GroupBy(unit => shards[unit.Key]).Select(own => own.Sum(unit => unit.Cost)).ToList();
            var again = ShardCut.Deal(Enumerable.Reverse(units), drawn.Count);
            return shards.Count == units.Count
                && shards.Values.All(number => number >= 1 && number <= drawn.Count)
                && shards.All(entry => again[entry.Key] == entry.Value)
                && loads.Max() <= (units.Sum(unit => unit.Cost) / drawn.Count) + units.Max(unit => unit.Cost) + 1e-9;
        }));

    [Fact]
    public void Of_any_plan_every_run_is_in_one_shard_with_what_it_is_compared_with_in_time() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from chosen in Gen.Choose(1, (1 << Scenarios.Length) - 1)
         from seeds in Gen.Choose(1, 50).ListOf(4)
         from count in Gen.Choose(1, 50)
         from repetitions in Gen.Choose(2, 5)
         from gains in Gen.Elements(true, false)
         from factor in Gen.Choose(0, 1000)
         select (chosen, seeds: seeds.ToList(), count, repetitions, gains, factor)).ToArbitrary(),
        drawn =>
        {
            var request = GateRequest.Default with
            {
                Seeds = [.. drawn.seeds.Select(seed => (ulong)seed).Distinct().Order()],
                DeterminismRuns = drawn.repetitions,
                MeasureGains = drawn.gains,
            };
            var plan = MeasurementPlan.Make([.. Scenarios.Where((_, at) => (drawn.chosen >> at & 1) == 1).Select(scenario => new DescribedScenario(scenario, scenario.Describe(), scenario.GetType().FullName!))], request).Value!;
            var costs = new RunCosts(new Dictionary<string, double> { ["oscillator/reference"] = drawn.factor / 10.0 });
            var cut = ShardCut.Of(plan, request, drawn.count, costs);
            List<PlannedRun> runs = [.. plan.Runs, .. plan.Scenarios.SelectMany(EnsemblePhase.FirstLook)];
            var together = plan.Runs.GroupBy(run => (run.Scenario.Description.Name, run.Backend, run.Seed)).All(same => same.Select(cut.ShardOf).Distinct().Count() == 1);
            var timed = plan.Scenarios.All(scenario => !drawn.gains
                ? cut.ShardOfGains(scenario) == 0
                : plan.Runs.Where(run => run.Scenario == scenario && run.Seed == scenario.Seeds[0]).All(run => cut.ShardOf(run) == cut.ShardOfGains(scenario)));
            return runs.All(run => cut.ShardOf(run) >= 1 && cut.ShardOf(run) <= drawn.count)
                && together && timed
                && cut.Units.DistinctBy(unit => unit.Key).Count() == cut.Units.Count
                && cut.Hash == ShardCut.Of(plan, request, drawn.count, costs).Hash
                && cut.Hash != ShardCut.Of(plan, request, drawn.count + 1, costs).Hash;
        }));

    [Fact]
    public void A_plan_of_other_gains_repetitions_instructions_seeds_or_costs_is_another()
    {
        string Hash(GateRequest request, double cost = 0) => ShardCut.Of(
            MeasurementPlan.Make([new DescribedScenario(Scenarios[0], Scenarios[0].Describe(), Scenarios[0].GetType().FullName!)], request).Value!, request, 3, new(new Dictionary<string, double> { ["oscillator/reference"] = cost })).Hash;
        var request = GateRequest.Default;

        string[] hashes =
        [
            Hash(request),
            Hash(request with { MeasureGains = false }),
            Hash(request with { DeterminismRuns = 3 }),
            Hash(request with { InstructionSet = InstructionSet.Native }),
            Hash(request with { Seeds = [1, 2] }),
            Hash(request with { Backends = ["reference"] }),
            Hash(request, cost: 7),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Hash(request with { TimeBudget = TimeSpan.FromDays(1), ParallelRuns = 1, RefreshBaselines = true, RefreshReason = "later" }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_8_shards_of_this_repository_the_longest_is_at_most_a_quarter_above_the_mean(bool gains)
    {
        var cut = CutOfThisRepository(gains);
        var loads = Enumerable.Range(1, 8).Select(cut.CostOf).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{cut.Units.Count} units, {loads.Sum():0.0} s expected, largest unit {cut.Units.Max(unit => unit.Cost):0.00} s, shards {string.Join(", ", loads.Select(load => FormattableString.Invariant($"{load:0.00}")))}"));

        Assert.InRange(loads.Max(), 0, 1.25 * loads.Average());
    }

    [Fact]
    public void Of_8_shards_of_this_repository_the_longest_was_measured_at_most_a_quarter_above_the_mean_although_no_verdict_said_what_a_run_takes()
    {
        var cut = CutOfThisRepository(gains: false);
        var measured = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "measured-costs.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => (cells[0], cells[1], cells[2]), cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
        (string, string, string) Of(PlannedRun run) => (run.Scenario.Description.Name, run.Backend, run.KeepsBits ? "run" : "ensemble");

        var loads = Enumerable.Range(1, 8).Select(number => cut.Runs.Where(run => cut.ShardOf(run) == number).Sum(run => measured.GetValueOrDefault(Of(run)))).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{loads.Sum():0.0} s measured, shards {string.Join(", ", loads.Select(load => FormattableString.Invariant($"{load:0.00}")))}"));

        Assert.InRange(loads.Max(), 0, 1.25 * loads.Average());

        // A scenario that is new was not measured; where too many were not, tests/scale measures again.
        Assert.InRange(cut.Runs.Count(run => measured.ContainsKey(Of(run))), 0.9 * cut.Runs.Count, cut.Runs.Count);
    }

    [Fact]
    public void A_measured_cost_replaces_the_declared_one()
    {
        var oscillator = Scenarios[0].Describe();

        var (known, unknown) = (new RunCosts(new Dictionary<string, double> { ["oscillator/reference"] = 2 }), new RunCosts(new Dictionary<string, double>()));
        const double Building = 0.01 + (50 * 50 * 0.65e-9);
        Assert.Equal(Building + (2 * 300 * 0.01), known.OfRun(oscillator, "reference"), 9);
        Assert.Equal(Building + (300 * 50 * 100e-9), unknown.OfRun(oscillator, "reference"), 9);
        Assert.Equal(Building + (300 * 50 * 6e-9), unknown.OfRun(oscillator, "accelerated"), 9);
        Assert.Equal(1981, RunCosts.Elements(oscillator with { Parameters = [ParameterDescription.Number("network.N", 1981, "1"), ParameterDescription.Number("tau", 5000, "ms"), ParameterDescription.Number("p", 2000.5, "1")] }));
    }

    // As a shard cuts it where there is no verdict.
    private static ShardCut CutOfThisRepository(bool gains)
    {
        var engine = new BuiltEngine(GateProcess.Output("BnSyn.Engine.Scenarios", "BnSyn.Engine.Scenarios.dll"), []);
        var request = GateRequest.Default with { ScenarioAssembly = engine.Assembly, MeasureGains = gains };
        var plan = MeasurementPlan.Make(ScenarioCatalog.Load(engine).Value!.Scenarios, request).Value!;
        return ShardCut.Of(plan, request, 8, new(RunCosts.Expected(plan, Path.GetFullPath("../../../../baselines", AppContext.BaseDirectory))));
    }
}
