using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>A field of one run beside what it is expected to be.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Against">What it was compared with.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Field">The field's name.</param>
internal sealed record FieldResult(string Scenario, string Backend, Against Against, ulong Seed, string Field)
{
    /// <summary>Whether every norm holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>What each norm came to.</summary>
    public required IReadOnlyList<FieldNormResult> Norms { get; init; }

    /// <summary>How many cells were compared.</summary>
    public required int Cells { get; init; }

    /// <summary>Where the largest difference is.</summary>
    public required string WorstCell { get; init; }

    /// <summary>The run's value there.</summary>
    public required double Actual { get; init; }

    /// <summary>The expected one.</summary>
    public required double Expected { get; init; }

    /// <summary>The unit of both.</summary>
    public required string Unit { get; init; }
}
