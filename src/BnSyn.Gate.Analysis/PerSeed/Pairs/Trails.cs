using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Finds the step at which two runs part.</summary>
internal static class Trails
{
    /// <summary>The first entry that differs, or at which one trail ends; <see langword="null"/> where none does or one is absent.</summary>
    public static int? FirstDivergingStep(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (first.IsEmpty || second.IsEmpty || first.SequenceEqual(second))
        {
            return null;
        }

        return first.CommonPrefixLength(second);
    }

    /// <summary>Why trails that were accepted cannot be compared with this gate's, as the end of a sentence; <see langword="null"/> where they can.</summary>
    public static string? OfAnotherAlgorithm(BaselineProvenance accepted) => accepted.TrailAlgorithm == StateAlgorithms.Trail
        ? null
        : $"first diverging step unknown: gate {accepted.GateVersion} recorded the trail with another algorithm ({accepted.TrailAlgorithm}, here {StateAlgorithms.Trail})";

    /// <summary>The same as the end of a sentence.</summary>
    public static string Describe(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        FirstDivergingStep(first, second) switch
        {
            0 => "first diverging step 0 (the built state)",
            { } step => "first diverging step " + NumberText.Of((long)step),
            null when first.IsEmpty || second.IsEmpty => "first diverging step unknown: no trail",
            null => "the trails of states do not differ",
        };
}
