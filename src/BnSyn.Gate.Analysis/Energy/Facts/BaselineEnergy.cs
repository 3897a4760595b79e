using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Energy.Facts;

/// <summary>What one backend used. Joules are the machine's as much as the engine's, so the figure holds for one of them.</summary>
/// <param name="JoulesPerSimulatedSecond">Above what the idle machine uses, in J per simulated second.</param>
/// <param name="EnvironmentClass">The class of the machine that measured.</param>
/// <param name="Machine">Its processor.</param>
/// <param name="Seed">The realisation that ran.</param>
internal sealed record BaselineEnergy(double JoulesPerSimulatedSecond, string EnvironmentClass, string Machine, ulong Seed)
{
    /// <summary>The key of the figure.</summary>
    public const string JoulesKey = "joulesPerSimulatedSecond";

    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineEnergy> Codec { get; } = new("energy", fields => new(
        fields.Required(JoulesKey, Value.Positive, energy => energy.JoulesPerSimulatedSecond, "Above what the idle machine uses."),
        fields.Required("environmentClass", Value.Text, energy => energy.EnvironmentClass),
        fields.Required("machine", Value.Text, energy => energy.Machine),
        fields.Required("seed", Value.Seed, energy => energy.Seed)));

    /// <summary>What keeps an energy from being compared with this one; empty where nothing does.</summary>
    /// <param name="seeds">The seeds that were run; the first was measured.</param>
    /// <param name="environmentClass">The class of the machine that measured.</param>
    /// <param name="processor">Its processor.</param>
    public string WhyNotComparable(IReadOnlyList<ulong> seeds, string environmentClass, string processor) => this switch
    {
        _ when EnvironmentClass != environmentClass => $"the accepted energy is of {EnvironmentClass}, this is {environmentClass}",
        _ when Machine != processor => $"the accepted energy is of the processor {Machine}, this is {processor}",
        _ when seeds is [var first, ..] && first == Seed => "",
        _ => $"the accepted energy is of seed {NumberText.Of(Seed)}, this is seed {string.Join("", seeds.Take(1))}",
    };

    /// <summary>The figure in words.</summary>
    public string Describe() =>
        $"{NumberText.Rounded(JoulesPerSimulatedSecond)} J per simulated second (seed {NumberText.Of(Seed)}, {Machine}, {EnvironmentClass})";
}
