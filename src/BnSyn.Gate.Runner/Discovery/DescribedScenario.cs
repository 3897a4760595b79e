namespace BnSyn.Gate.Runner.Discovery;

/// <summary>A scenario and its description, asked for once.</summary>
/// <param name="Scenario">The engine's code.</param>
/// <param name="Description">What it says of itself.</param>
/// <param name="Class">Full name of the class that gave it.</param>
internal sealed record DescribedScenario(IPhysicsScenario Scenario, ScenarioDescription Description, string Class);
