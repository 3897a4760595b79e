using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>What a finding is about. Parts that do not apply are <see langword="null"/>.</summary>
/// <param name="Scenario">The scenario's name.</param>
public sealed record FindingSubject(string Scenario)
{
    /// <summary>The backend whose run was judged.</summary>
    public string? Backend { get; init; }

    /// <summary>What the run was compared with.</summary>
    public Against? Against { get; init; }

    /// <summary>The realisation.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The metric, digest, parameter or other observable.</summary>
    public string? Observable { get; init; }
}
