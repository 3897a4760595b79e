using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Says in which quantity two runs part, as the end of a sentence.</summary>
internal static class DifferenceText
{
    public static string Of(StateDifference difference) =>
        difference.Problem.Length > 0 ? $"which quantity differs first could not be told: {difference.Problem}"
        : $"{difference.Place} is {difference.Actual}, {Other(difference.Against)} {difference.Expected}{Distance(difference)}{Others(difference)}";

    /// <summary>What the run was made again beside.</summary>
    public static string Other(Against against) => against == Against.Reference ? "reference" : "base";

    /// <summary>Ulps with their word; empty for what is not floating-point.</summary>
    private static string Distance(StateDifference difference) => difference.Ulps is { } ulps ? $" ({NumberText.Of(ulps)} ulp)" : "";

    private static string Others(StateDifference difference)
    {
        var elements = difference.Elements == 1 ? "" : $", {NumberText.Of(difference.Differing)} of {NumberText.Of(difference.Elements)} differ";
        return difference.Also.Count == 0 ? elements : $"{elements}; {string.Join(", ", difference.Also)} {(difference.Also.Count == 1 ? "differs" : "differ")} too";
    }
}
