using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Runner.Foreign;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>Finds what builds the simulations of those backends that the engine, as it is built, does not have itself.</summary>
/// <param name="built">The engine as its build left it.</param>
internal sealed class BackendsElsewhere(BuiltEngine built)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(built.Assembly))!;
    private readonly Lazy<OtherEngines> _others = new(() => new(built));

    /// <summary>A scenario that builds the simulations of all its backends.</summary>
    /// <param name="scenario">What the engine has; its declarations make sense.</param>
    /// <param name="type">The class that gave it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>The same where it declares no such backend.</returns>
    public DescribedScenario Complete(DescribedScenario scenario, Type type, List<Finding> findings)
    {
        var (own, description, _) = scenario;
        var routes = new Dictionary<string, IPhysicsScenario>(StringComparer.Ordinal);
        var foreign = new ForeignBackends(description, _folder);
        foreach (var backend in description.ProcessBackends)
        {
            routes.Add(backend.Name, foreign);
        }

        foreach (var backend in description.VersionBackends)
        {
            if (Find(backend, type, description.Name, out var problem) is { } found)
            {
                routes.Add(backend.Name, found);
                continue;
            }

            findings.Add(Finding.Of(RequestDiagnostics.OtherVersionUnusable, ("folder", backend.Folder), ("problem", problem)) with
            {
                Subject = new(description.Name) { Backend = backend.Name },
            });
        }

        return scenario with { Scenario = RoutedScenario.Of(own, routes) };
    }

    private IPhysicsScenario? Find(VersionBackend backend, Type type, string name, out string problem)
    {
        try
        {
            if (_others.Value.Find(backend.Folder, type, out problem) is not { } other)
            {
                return null;
            }

            var described = ScenarioCatalog.Described(other, out var mistake);
            problem = described is null ? $"with which the scenario cannot be constructed or described: {mistake}" : "with which the engine has no scenario of this name";
            return described?.FirstOrDefault(scenario => scenario.Description.Name == name)?.Scenario;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or TypeLoadException)
        {
            problem = $"with which the engine cannot be loaded: {exception.Message}";
            return null;
        }
    }
}
