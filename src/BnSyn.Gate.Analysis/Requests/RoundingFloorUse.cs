namespace BnSyn.Gate.Analysis.Requests;

/// <summary>What a refresh does about the rounding floor.</summary>
public enum RoundingFloorUse
{
    /// <summary>The floor that a baseline has stays, and one that has none gets none.</summary>
    Keep,

    /// <summary>It is measured, and kept in the baseline.</summary>
    Measure,
}
