using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// The runs that another process has planned, of an engine that is loaded once, apart from every one that was loaded before. A class is asked for
/// its scenarios when the first run needs it: to describe a hundred others takes longer than most runs.
/// </summary>
internal sealed class PlannedRuns
{
    private readonly Dictionary<string, PlannedScenario> _scenarios = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private ScenarioLoadContext? _context;

    /// <summary>The runs of an order.</summary>
    /// <param name="engine">The engine, the same each time, with the classes that the runs need.</param>
    /// <param name="ordered">The order's runs.</param>
    /// <param name="problem">Why there are none; empty where there are.</param>
    /// <returns>In their order.</returns>
    public IReadOnlyList<PlannedRun> Of(BuiltEngine engine, IReadOnlyList<ObserveOrder.Run> ordered, out string problem)
    {
        problem = Describe(engine);
        if (problem.Length == 0 && ordered.FirstOrDefault(run => !_scenarios.ContainsKey(run.Scenario)) is { } unknown)
        {
            problem = $"the engine describes no scenario '{unknown.Scenario}' any more";
        }

        return problem.Length > 0 ? [] : [.. ordered.Select(run => run.In(_scenarios))];
    }

    private string Describe(BuiltEngine engine)
    {
        var wanted = engine.Classes.Where(name => !_classes.Contains(name)).ToList();
        if (_context is not null && wanted.Count == 0)
        {
            return "";
        }

        var catalog = ScenarioCatalog.Load(engine.Only(wanted), ref _context);
        if (catalog.Value is null)
        {
            return catalog.Findings[0].Message;
        }

        foreach (var scenario in catalog.Value.Scenarios)
        {
            if (!_scenarios.TryAdd(scenario.Description.Name, PlannedScenario.Of(scenario, scenario.Description.Backends, scenario.Description.Seeds)))
            {
                return $"two classes of the engine describe a scenario '{scenario.Description.Name}'";
            }
        }

        _classes.UnionWith(wanted);
        return "";
    }
}
