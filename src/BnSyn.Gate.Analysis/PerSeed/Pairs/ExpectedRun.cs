using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>What a run is expected to give: the reference's run of the same seed, or the baseline's entry for it.</summary>
internal sealed record ExpectedRun
{
    public required Against Against { get; init; }

    /// <summary>Metrics by name.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>Digests by name.</summary>
    public required IReadOnlyDictionary<string, string> Digests { get; init; }

    /// <summary>Fields and series by name.</summary>
    public IReadOnlyDictionary<string, ExpectedRecording> Recordings { get; init; } = new Dictionary<string, ExpectedRecording>();

    /// <summary>The trail; empty where there is none, or where it says nothing about this gate's.</summary>
    public required byte[] Trail { get; init; }

    /// <summary>Why the trail says nothing, though there may be one; <see langword="null"/> where it speaks.</summary>
    public string? NoTrailBecause { get; init; }

    /// <summary>How the run must end early, if it must.</summary>
    public BaselineFault? Fault { get; init; }

    /// <summary>The classes of machines whose values are known; empty where the reference was measured beside the run.</summary>
    public IReadOnlyList<string> KnownClasses { get; init; } = [];

    /// <summary>
    /// Whether another value can only be the code's: what is expected is of the run's own class of machines, or the run has its
    /// every bit.
    /// </summary>
    public required bool IsOfRunsClass { get; init; }

    /// <summary>The place of a value in the baseline; <see langword="null"/> for a measured reference.</summary>
    public required Func<string[], SourceLocation?> Locate { get; init; }
}
