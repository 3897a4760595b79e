namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The part of a shift that the margin allows.</summary>
internal static class AllowedShift
{
    /// <summary>The shift, or the margin on its side where it is larger.</summary>
    /// <param name="shift">The estimated shift.</param>
    /// <param name="margin">The smallest shift that matters.</param>
    public static double Of(double shift, double margin) => Math.Clamp(shift, -margin, margin);
}
