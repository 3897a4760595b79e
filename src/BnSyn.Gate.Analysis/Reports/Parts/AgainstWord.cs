using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>What a run is compared with, in a cell.</summary>
internal static class AgainstWord
{
    /// <summary>One word, in lower case.</summary>
    public static string Of(Against? against) => against == Against.Reference ? "reference" : "baseline";
}
