using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>Follows how the states of moved runs part, each scenario and perturbation in a process of its own.</summary>
/// <param name="request">Names the engine.</param>
/// <param name="progress">Told of every seed and direction.</param>
/// <param name="footprint">Knows what runs need.</param>
internal sealed class GrowthPhase(GateRequest request, IProgress<string> progress, EngineFootprint footprint)
{
    /// <summary>Why the states of a scenario are not compared; empty where they are.</summary>
    public static string WhyNot(ScenarioDescription scenario) =>
        scenario.IsSerial ? "no two of its simulations may exist at once in a process (IsSerial)"
        : scenario.IsIsolated ? "each of its runs has a process of its own (IsIsolated)"
        : "";

    /// <summary>Follows them.</summary>
    /// <param name="planned">Scenarios with the backend and the perturbations of their initial state.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>By scenario, in the order of perturbation, seed and direction.</returns>
    public ILookup<PlannedScenario, StateGrowth> Measure(IReadOnlyList<(PlannedScenario Scenario, string Backend, IReadOnlyList<string> Perturbations)> planned, CancellationToken cancellation)
    {
        var orders = planned.SelectMany(entry => entry.Perturbations.Select(perturbation => (entry.Scenario, Order: new GrowthOrder(
            entry.Scenario.In(BuiltEngine.Of(request)), entry.Scenario.Description.Name, entry.Backend, entry.Scenario.Seeds, perturbation, entry.Scenario.Description.Steps)))).ToList();
        var answers = new List<StateGrowth>[orders.Count];
        var total = orders.Sum(entry => 2 * entry.Order.Seeds.Count);
        var done = 0;
        var atOnce = footprint.ProcessesAtOnce(request, orders.Select(entry => (entry.Order.Scenario, entry.Order.Backend)), simulations: 2);
        SideBySide.Make(Enumerable.Range(0, orders.Count), place => orders[place].Scenario.Description, atOnce, Ask, cancellation);
        return orders.Zip(answers).SelectMany(entry => entry.Second.Select(growth => (entry.First.Scenario, growth))).ToLookup(entry => entry.Scenario, entry => entry.growth);

        void Ask(int place)
        {
            var (scenario, order) = orders[place];
            var heard = answers[place] = [];
            var problem = "";
            var ended = ChildProcess.Follow(
                GrowthCommand.Name,
                JsonLine.Of(order),
                request.InstructionsOf(scenario.Description).Switches,
                line =>
                {
                    if (JsonLine.Read<GrowthLine>(line) is not { } answer)
                    {
                        return;
                    }

                    problem = problem.Length > 0 ? problem : answer.Problem;
                    if (answer.Growth is { } growth)
                    {
                        heard.Add(growth);
                        progress.Report("tolerances, states", Interlocked.Increment(ref done), total, $"{order.Scenario}, {order.Perturbation}, seed {growth.Seed}");
                    }
                },
                cancellation);
            problem = problem.Length > 0 ? problem : heard.Count == 2 * order.Seeds.Count ? "" : ended.Death;

            // What has no answer is said to have none.
            heard.AddRange(
                from seed in order.Seeds
                from direction in PowerOfTwo.Directions
                where !heard.Exists(growth => growth.Seed == seed && Math.Sign(growth.Size) == direction)
                select new StateGrowth(order.Perturbation, seed, Math.ScaleB(direction, PowerOfTwo.LastPlace)) { Problem = $"the process that follows the states ended: {problem}" });
        }
    }
}
