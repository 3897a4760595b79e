namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>Exit codes of the command line, made so that <c>git bisect run</c> marks drift and skips what proves nothing.</summary>
public static class ExitCodes
{
    /// <summary>The gate passed.</summary>
    public const int Passed = 0;

    /// <summary>The physics drifted.</summary>
    public const int Drift = 1;

    /// <summary>Neither sameness nor drift was shown.</summary>
    public const int Inconclusive = 2;

    /// <summary>The command line or the request is wrong.</summary>
    public const int Usage = 64;

    /// <summary>The run proves nothing.</summary>
    public const int Invalid = 125;

    /// <summary>The exit code that tells a verdict.</summary>
    /// <param name="verdict">Any verdict.</param>
    /// <returns>One of the constants of this class.</returns>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Passed,
        Verdict.Drift => Drift,
        Verdict.Invalid => Invalid,
        _ => Inconclusive,
    };
}
