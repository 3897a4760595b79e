using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>What the gate sees in one scenario, and how often it sees what is not there.</summary>
public sealed record ScenarioSensitivity
{
    /// <summary>The scenario.</summary>
    public required ScenarioDescription Description { get; init; }

    /// <summary>The backend that ran.</summary>
    public required string Backend { get; init; }

    /// <summary>The seeds on which perturbations were tried.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>One entry per tier.</summary>
    public required IReadOnlyList<FalseAlarms> FalseAlarms { get; init; }

    /// <summary>By tier and perturbation, in the scenario's order.</summary>
    public required IReadOnlyList<DetectionCurve> Curves { get; init; }

    /// <summary>By name of the observable; those that told no perturbation are left out.</summary>
    public required IReadOnlyList<SmallestDetected> Observables { get; init; }

    /// <summary>What is over a budget or proves nothing.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings as MSBuild shows them: one per code and tier or perturbation.</summary>
    public IEnumerable<Finding> Condensed => FindingCondenser.Condense(Findings);
}
