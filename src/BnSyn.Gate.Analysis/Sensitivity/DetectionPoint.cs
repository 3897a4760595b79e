namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>How many comparisons saw a perturbation of one size.</summary>
/// <param name="Size">The size: a fraction.</param>
/// <param name="Runs">Comparisons with changed physics.</param>
/// <param name="Detected">How many of them alarmed.</param>
/// <param name="OtherBits">How many of them had other bits than the unchanged physics, an alarm or not.</param>
public sealed record DetectionPoint(double Size, int Runs, int Detected, int OtherBits)
{
    /// <summary>The detection rate, from 0 to 1.</summary>
    public double Rate => (double)Detected / Runs;
}
