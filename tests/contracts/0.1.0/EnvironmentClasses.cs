namespace BnSyn.Gate;

/// <summary>Values of <see cref="ScenarioDescription.EnvironmentClass"/>.</summary>
public static class EnvironmentClasses
{
    /// <summary>The engine gives the same bits on every machine.</summary>
    public const string Any = "any";

    /// <summary>
    /// Digests hold for one kind of machine: the gate derives the class from operating system, architecture, runtime
    /// version and vector width.
    /// </summary>
    public const string Machine = "machine";
}
