using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Seals;

/// <summary>A part of a baseline whose content and seal disagree.</summary>
/// <param name="EnvironmentClass">The class of machines whose block it is; empty for the main part.</param>
/// <param name="Part">The part.</param>
/// <param name="Seal">The seal that it bears; <see langword="null"/> where there is none.</param>
internal sealed record BrokenSeal(string EnvironmentClass, JsonPart Part, JsonPart? Seal)
{
    /// <summary>How the part is called in a message.</summary>
    public string Place => EnvironmentClass.Length == 0 ? "the main part" : $"the block of class {EnvironmentClass}";
}
