namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>Whose process a sample is.</summary>
public enum TimedEngine
{
    /// <summary>What is compared with: the merge base, or the reference backend.</summary>
    Base,

    /// <summary>The base once more: its ratio to the base is the noise floor.</summary>
    BaseAgain,

    /// <summary>What is judged: this build, or the backend beside the reference.</summary>
    Candidate,
}
