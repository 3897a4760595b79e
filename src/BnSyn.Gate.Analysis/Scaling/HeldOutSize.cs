namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>A size that the fit was not shown.</summary>
/// <param name="Size">The size.</param>
/// <param name="Measured">A step there, of the quickest process as in the fit, in s.</param>
/// <param name="Foretold">What the fit of the other sizes says, in s.</param>
public sealed record HeldOutSize(double Size, double Measured, double Foretold)
{
    /// <summary>Foretold by measured minus 1.</summary>
    public double Miss => (Foretold / Measured) - 1;
}
