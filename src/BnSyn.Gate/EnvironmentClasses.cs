namespace BnSyn.Gate;

/// <summary>Values of <see cref="ScenarioDescription.EnvironmentClass"/>.</summary>
public static class EnvironmentClasses
{
    /// <summary>The engine gives the same bits on every machine.</summary>
    public const string Any = "any";

    /// <summary>
    /// The engine promises no bits. The gate observes it in a process with a portable instruction set, and derives the class of
    /// machines from operating system, architecture, runtime version and that set.
    /// </summary>
    public const string Machine = "machine";
}
