namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>How a process that profiles ended.</summary>
public enum ProfileEnd
{
    /// <summary>It measured.</summary>
    Measured,

    /// <summary>The simulation names no kernels.</summary>
    NoKernels,

    /// <summary>Under the clock the simulation came to another state.</summary>
    OtherState,

    /// <summary>A kernel was told that is not named.</summary>
    UnknownKernel,

    /// <summary>It could not measure.</summary>
    Failed,
}

/// <summary>What a process that profiles answers.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Sample">What it measured; <see langword="null"/> where it did not.</param>
/// <param name="Problem">Why not; empty where it did.</param>
public sealed record ProfileAnswer(ProfileEnd End, ProfileSample? Sample, string Problem);
