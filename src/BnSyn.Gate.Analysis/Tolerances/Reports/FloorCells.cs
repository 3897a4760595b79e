using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Tolerances.Reports;

/// <summary>What the page and the console say of one observable.</summary>
internal static class FloorCells
{
    /// <summary>The headings.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["observable", "tolerance", "floor:", "relative:", "tolerance / floor:", "horizon", "smallest physics seen", "advice"];

    /// <summary>The cells.</summary>
    public static string[] Of(ObservableFloor floor) =>
    [
        floor.Observable.Name,
        floor.Observable.Conformance switch { ConformanceClass.Exact => "exact", ConformanceClass.Ensemble => floor.Observable is ObservedDistribution ? $"margin {floor.Observable.Describe()}" : "over the ensemble", _ => floor.Observable.Describe() },
        floor.All is { } all ? NumberText.WithUnit(NumberText.Rounded(all.Absolute, 2), floor.Observable.Unit) : FigureCell.Absent,
        floor.All is { } of ? NumberText.Rounded(of.Relative, 2) : FigureCell.Absent,
        floor is { Observable.HasTolerance: true, All: { Excess: > 0 } known } ? Advice.Times(1 / known.Excess) : FigureCell.Absent,
        floor.Horizon is { } horizon ? horizon.ToString() : FigureCell.Absent,
        floor.Physics is { IsTried: false } ? FigureCell.Absent : floor.Physics.Smallest is { } seen ? $"{seen.Size} of {seen.Perturbation}" : "none",
        Advice.Of(floor),
    ];
}
