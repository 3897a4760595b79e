namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Where a section of a kind of comparison is placed in the report; those of one place follow one another as their kinds do.</summary>
internal enum ReportPlace
{
    /// <summary>After the table of scenarios: what comparisons came to.</summary>
    Comparisons,

    /// <summary>After what was found of determinism: the values that left their tolerance.</summary>
    Drift,

    /// <summary>After what a refresh changed: what the physics costs.</summary>
    Costs,
}
