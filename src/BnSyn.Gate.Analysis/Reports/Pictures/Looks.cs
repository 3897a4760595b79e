namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>The classes of the stylesheet that give lines, areas and marks their colour, in light, dark and print.</summary>
internal static class Looks
{
    /// <summary>What was accepted.</summary>
    public const string Baseline = "baseline";

    /// <summary>The reference backend's run.</summary>
    public const string Reference = "reference";

    /// <summary>The run that is judged.</summary>
    public const string Run = "run";

    /// <summary>States that are the same.</summary>
    public const string Same = "same";

    /// <summary>States that are not.</summary>
    public const string Other = "other";

    /// <summary>What the machine makes of no difference.</summary>
    public const string Noise = "noise";

    /// <summary>What is allowed.</summary>
    public const string Allowed = "allowed";

    /// <summary>The place to look at.</summary>
    public const string Place = "place";

    /// <summary>The same on a ground of colours.</summary>
    public const string Cell = "cell";

    /// <summary>The look of what a run is compared with.</summary>
    public static string Of(bool isBaseline) => isBaseline ? Baseline : Reference;
}
