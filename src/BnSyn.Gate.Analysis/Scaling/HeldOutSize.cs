namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>A size that the fit was not shown.</summary>
/// <param name="Size">The size.</param>
/// <param name="Measured">The median of a step there, in s.</param>
/// <param name="Foretold">What the fit of the other sizes says, in s.</param>
public sealed record HeldOutSize(double Size, double Measured, double Foretold)
{
    /// <summary>Foretold by measured minus 1.</summary>
    public double Miss => (Foretold / Measured) - 1;
}
