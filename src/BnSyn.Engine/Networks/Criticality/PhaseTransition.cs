namespace BnSyn.Engine.Networks.Criticality;

/// <summary>A change of phase.</summary>
/// <param name="Step">The step at which the new phase was first seen.</param>
/// <param name="From">The phase before.</param>
/// <param name="To">The phase after.</param>
/// <param name="SigmaBefore">σ at the observation before.</param>
/// <param name="SigmaAfter">σ at the observation of the new phase.</param>
public readonly record struct PhaseTransition(long Step, CriticalPhase From, CriticalPhase To, double SigmaBefore, double SigmaAfter)
{
    /// <summary>How large the jump of σ was, dimensionless.</summary>
    public double Sharpness => Math.Abs(SigmaAfter - SigmaBefore);
}
