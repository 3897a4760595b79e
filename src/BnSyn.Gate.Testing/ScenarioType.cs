namespace BnSyn.Gate.Testing;

/// <summary>What a class of scenarios is called in baselines.</summary>
internal static class ScenarioType
{
    /// <summary>The names of its scenarios. A class that cannot be constructed or described gives its own, and the gate says what is wrong with it.</summary>
    /// <param name="type">The class.</param>
    /// <exception cref="PhysicsGateException">The gate would not find the class (BNG9014).</exception>
    public static IReadOnlyList<string> Names(Type type)
    {
        if (ProblemOf(type) is { } problem)
        {
            throw PhysicsGateException.Of(PhysicsGateFinding.Error("BNG9014", TestMessages.NotVerifiable, ("type", type.FullName ?? type.Name), ("problem", problem)));
        }

        try
        {
            var made = Activator.CreateInstance(type);
            var scenarios = made is IScenarioSource source ? source.Scenarios : [(IPhysicsScenario)made!];
            return [.. scenarios.Select(scenario => scenario.Describe().Name).DefaultIfEmpty(type.FullName!)];
        }
        catch (Exception)
        {
            return [type.FullName!];
        }
    }

    private static string? ProblemOf(Type type) =>
        !typeof(IPhysicsScenario).IsAssignableFrom(type) && !typeof(IScenarioSource).IsAssignableFrom(type) ? "it implements neither IPhysicsScenario nor IScenarioSource"
        : !type.IsClass || type.IsAbstract ? "it is not a class that can be constructed"
        : type.IsGenericType ? "it is generic"
        : !type.IsVisible ? "it is not public, or is inside a class that is not"
        : type.GetConstructor(Type.EmptyTypes) is null ? "it has no public constructor without parameters"
        : null;
}
