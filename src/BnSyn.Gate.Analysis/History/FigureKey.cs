using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>What is followed from run to run: figures of one key are one series.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Quantity">Of a gain its row in <see cref="Quantities"/>; else 0.</param>
/// <param name="Name">The metric, or the quantity with its backend.</param>
/// <param name="Seed">The seed; <see langword="null"/> for what has none.</param>
/// <param name="Unit">The unit, or <c>1</c>.</param>
/// <param name="Where">What runs share so that they can be compared: a machine or an environment class.</param>
internal sealed record FigureKey(FigureKind Kind, int Quantity, string Name, ulong? Seed, string Unit, string Where)
{
    /// <summary>As in the trend.</summary>
    public string Words => Seed is { } seed ? $"{Name}, seed {NumberText.Of(seed)}" : Name;
}
