using System.Diagnostics;
using System.Reflection;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>The scenarios of an assembly: its public classes that implement the contract, and what the sources among them give.</summary>
/// <param name="Engine">The assembly.</param>
/// <param name="Scenarios">Its scenarios by name, with valid descriptions and distinct names.</param>
internal sealed record ScenarioCatalog(EngineDescription Engine, IReadOnlyList<DescribedScenario> Scenarios)
{
    /// <summary>Loads the assembly, constructs its scenarios and checks what they say of themselves.</summary>
    /// <param name="built">The engine as its build left it.</param>
    /// <returns>The catalog, or findings that say why there is none.</returns>
    public static Checked<ScenarioCatalog> Load(BuiltEngine built)
    {
        ScenarioLoadContext? context = null;
        return Load(built, ref context);
    }

    /// <summary>The same of an engine that may be loaded already, as some classes of it were wanted before.</summary>
    /// <param name="built">The engine as its build left it.</param>
    /// <param name="context">Where it is loaded; <see langword="null"/> where it is not yet.</param>
    /// <returns>As <see cref="Load(BuiltEngine)"/>.</returns>
    public static Checked<ScenarioCatalog> Load(BuiltEngine built, ref ScenarioLoadContext? context)
    {
        var path = built.Assembly;
        if (!File.Exists(path))
        {
            return Refused(Finding.Of(RequestDiagnostics.ScenarioAssemblyMissing, ("file", path)));
        }

        EngineDescription engine;
        Type[] types;
        try
        {
            context ??= new ScenarioLoadContext(path, built.ProbePaths);
            var assembly = context.LoadFromAssemblyPath(path);
            var candidates = built.Classes.Count == 0 ? assembly.GetExportedTypes() : built.Classes.Select(name => assembly.GetType(name)).OfType<Type>();
            types = [.. candidates.Where(IsScenario).OrderBy(type => type.FullName, StringComparer.Ordinal)];

            // Reads attributes, whose types may be in packages as well.
            engine = EngineOf(assembly);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or NotSupportedException)
        {
            return Refused(Finding.Of(RequestDiagnostics.ScenarioAssemblyUnloadable, ("file", path), ("problem", exception.Message)));
        }

        return types.Length == 0
            ? Refused(Finding.Of(RequestDiagnostics.NoScenario, ("file", path)))
            : Describe(engine, types, built);
    }

    private static Checked<ScenarioCatalog> Describe(EngineDescription engine, Type[] types, BuiltEngine built)
    {
        var elsewhere = new BackendsElsewhere(built);
        var findings = new List<Finding>();
        var scenarios = new SortedDictionary<string, DescribedScenario>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var described = Described(type, out var problem);
            if (described is null)
            {
                findings.Add(Finding.Of(RequestDiagnostics.ScenarioUnconstructible, ("type", type.FullName!), ("problem", problem)));
                continue;
            }

            foreach (var scenario in described)
            {
                var name = scenario.Description.Name;

                // A process that is asked for some classes was started by one that had checked all of them: there each start would pay for it again.
                var mistakes = built.Classes.Count > 0 ? [] : ScenarioDescriptionCheck.Check(scenario.Description);
                findings.AddRange(mistakes);
                var complete = mistakes.Count > 0 ? scenario : elsewhere.Complete(scenario, type, findings);
                if (!scenarios.TryAdd(name, complete))
                {
                    findings.Add(Finding.Of(
                        RequestDiagnostics.DuplicateScenario,
                        ("scenario", name),
                        ("first", RoutedScenario.TypeOf(scenarios[name].Scenario).FullName!),
                        ("second", scenario.Scenario.GetType().FullName!)));
                }
            }
        }

        return findings.Count > 0
            ? new Checked<ScenarioCatalog>(null, findings)
            : new Checked<ScenarioCatalog>(new ScenarioCatalog(engine, [.. scenarios.Values]), []);
    }

    /// <summary>The scenarios of one class.</summary>
    /// <param name="type">A scenario, or a source of some.</param>
    /// <param name="problem">Why there are none.</param>
    /// <returns>At least one; <see langword="null"/> where there is none.</returns>
    public static IReadOnlyList<DescribedScenario>? Described(Type type, out string problem)
    {
        try
        {
            problem = "";
            var made = Activator.CreateInstance(type)!;
            var scenarios = made is IScenarioSource source ? source.Scenarios : [(IPhysicsScenario)made];
            return scenarios is null or { Count: 0 } ? throw new InvalidOperationException("Scenarios is empty")
                : [.. scenarios.Select(scenario => new DescribedScenario(scenario, scenario?.Describe() ?? throw new InvalidOperationException("Describe returns null"), type.FullName!))];
        }
        catch (Exception exception)
        {
            problem = exception is TargetInvocationException { InnerException: { } inner } ? inner.Message : exception.Message;
            return null;
        }
    }

    private static bool IsScenario(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && (typeof(IPhysicsScenario).IsAssignableFrom(type) || typeof(IScenarioSource).IsAssignableFrom(type))
        && type.GetConstructor(Type.EmptyTypes) is not null;

    private static EngineDescription EngineOf(Assembly assembly) => new(
        Path.GetFileName(assembly.Location),
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true });

    private static Checked<ScenarioCatalog> Refused(Finding finding) => new(null, [finding]);
}
