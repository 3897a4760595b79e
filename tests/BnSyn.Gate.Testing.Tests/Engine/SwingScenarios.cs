namespace BnSyn.Gate.Testing.Tests.Engine;

/// <summary>Scenarios of the swing. Each baseline was accepted with the stiffness 1, and changes only if the stiffness is 1 again.</summary>
public abstract class SwingScenario(string name, int agreementSteps = 0) : IPhysicsScenario
{
    public ScenarioDescription Describe() => new()
    {
        Name = name,
        Purpose = "A mass swings on a spring.",
        Steps = 400,
        StepSeconds = 0.0625,
        Seeds = [1, 2],
        Backends = ["plain"],
        Parameters = [ParameterDescription.Number("dt", 0.0625, "1")],
        Metrics =
        [
            new("position", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-3, ToleranceReason = "A thousandth of the amplitude is nothing that anyone would see." },
            new("turns", "1", ConformanceClass.Exact),
        ],
        ActivityMetric = "turns",
        AgreementSteps = agreementSteps,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    public abstract ISimulation Create(string backend, ulong seed);
}

/// <summary>What its baseline says.</summary>
public sealed class Steady() : SwingScenario("steady")
{
    public override ISimulation Create(string backend, ulong seed) => new TracedSwing(1, seed);
}

/// <summary>A spring that became stiffer by 1 %.</summary>
public sealed class Drifting() : SwingScenario("drifting")
{
    public override ISimulation Create(string backend, ulong seed) => new TracedSwing(1.01, seed);
}

/// <summary>Other bits within the tolerance.</summary>
public sealed class Shifted() : SwingScenario("shifted")
{
    public override ISimulation Create(string backend, ulong seed) => new TracedSwing(1 + 1e-9, seed);
}

/// <summary>Other bits within the tolerance, and no states that could show whether the first steps agree: neither sameness nor drift.</summary>
public sealed class Undecided() : SwingScenario("undecided", agreementSteps: 10)
{
    public override ISimulation Create(string backend, ulong seed) => new Swing(1 + 1e-9, seed);
}
