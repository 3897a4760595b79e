namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>The shape of a mark, so that two kinds differ without colour.</summary>
internal enum MarkShape
{
    /// <summary>A filled circle.</summary>
    Disc,

    /// <summary>A filled square on its corner.</summary>
    Diamond,

    /// <summary>A circle.</summary>
    Ring,
}
