using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The first quantity in which two runs part, found by making both again up to that step.</summary>
/// <param name="Backend">The backend of the run.</param>
/// <param name="Against">The reference's run beside it, or the same run of the engine that <c>PhysicsGateCompareTo</c> names.</param>
/// <param name="Seed">The realisation of both.</param>
public sealed record StateDifference(string Backend, Against Against, ulong Seed)
{
    /// <summary>The step after which the states differ; 0 for the built states.</summary>
    public int Step { get; init; }

    /// <summary>The first quantity that differs, in the order in which the engine writes them.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Its first element that differs, from 0.</summary>
    public long Index { get; init; }

    /// <summary>That element of what is compared with; <c>nothing</c> where its list ends before.</summary>
    public string Expected { get; init; } = "";

    /// <summary>That element of the run; <c>nothing</c> where its list ends before.</summary>
    public string Actual { get; init; } = "";

    /// <summary>How many floating-point numbers lie from one to the other; <see langword="null"/> for what is not floating-point, and for NaN.</summary>
    public ulong? Ulps { get; init; }

    /// <summary>How many elements of the quantity differ.</summary>
    public long Differing { get; init; }

    /// <summary>How many elements the quantity has, the longer list where they differ in that.</summary>
    public long Elements { get; init; }

    /// <summary>The other quantities that differ after the same step.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Why nothing of this is known; empty where it is.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The element with its index; a quantity of one element has none.</summary>
    [JsonIgnore]
    public string Place => Elements == 1 ? Quantity : FormattableString.Invariant($"{Quantity}[{Index}]");
}
