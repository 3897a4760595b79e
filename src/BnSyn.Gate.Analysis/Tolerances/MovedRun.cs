using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>One run whose rounding is another one: its initial state was moved by a last place, or its process had other instructions.</summary>
/// <param name="Run">What was observed.</param>
public sealed record MovedRun(RunMeasurement Run)
{
    /// <summary>The perturbation that moved its initial state; empty where its instructions differ.</summary>
    public string Perturbation { get; init; } = "";

    /// <summary>By how much: a fraction, in either direction; 0 where its instructions differ.</summary>
    public double Size { get; init; }

    /// <summary>The instruction set of its process; empty for the one that a gate gives it.</summary>
    public string InstructionSet { get; init; } = "";

    /// <summary>Whether its initial state was moved.</summary>
    public bool IsOfState => Perturbation.Length > 0;

    /// <summary>What makes it round otherwise, as the end of a sentence.</summary>
    public string Origin => IsOfState ? $"where {Perturbation} moves its initial state by {PowerOfTwo.Text(Size)}" : $"on the instruction set {InstructionSet}";
}
