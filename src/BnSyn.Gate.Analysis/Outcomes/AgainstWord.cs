namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>What a run is compared with, in a word.</summary>
internal static class AgainstWord
{
    /// <summary>One word, in lower case.</summary>
    public static string Of(Against? against) => against == Against.Reference ? "reference" : "baseline";
}
