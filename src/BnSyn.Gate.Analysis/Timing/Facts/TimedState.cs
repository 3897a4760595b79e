namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>The state that a timed run ended in, beside the one that the observed run of the same seed had after as many steps.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Steps">Steps since the start.</param>
/// <param name="Timed">The hash of the timed run's state.</param>
/// <param name="Observed">The hash of the observed run's state.</param>
public sealed record TimedState(string Backend, int Steps, ulong Timed, ulong Observed)
{
    /// <summary>Whether what was timed is what was checked.</summary>
    public bool AreSame => Timed == Observed;
}
