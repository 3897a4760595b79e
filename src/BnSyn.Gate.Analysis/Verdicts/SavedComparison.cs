using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>A comparison of any kind, as far as all kinds share it.</summary>
internal sealed record SavedComparison
{
    /// <summary>The key of its kind in the file; empty for single runs.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The backend.</summary>
    public string Backend { get; init; } = "";

    /// <summary>What a run was compared with.</summary>
    public Against? Against { get; init; }

    /// <summary>The seed of a run.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What was compared of a run that has several, such as a distribution.</summary>
    public string? Distribution { get; init; }

    /// <summary>What it came to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The first step whose states differ.</summary>
    public int? FirstDivergingStep { get; init; }

    /// <summary>What was compared, in words.</summary>
    public string Name => string.Join(' ', new[]
    {
        Kind, Distribution, Backend, Against is null ? null : "against " + AgainstWord.Of(Against), Seed is { } seed ? "seed " + NumberText.Of(seed) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
