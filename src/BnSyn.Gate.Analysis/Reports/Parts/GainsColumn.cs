using BnSyn.Gate.Analysis.Gains;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>A column of a table with one row per backend.</summary>
/// <param name="Heading">As in <see cref="MarkdownTable"/>.</param>
/// <param name="Cell">The text of a row.</param>
internal sealed record GainsColumn(string Heading, Func<BackendGains, string> Cell)
{
    /// <summary>The figure in the cell, which says why where it is missing.</summary>
    public Func<BackendGains, Figure>? Figure { get; private init; }

    /// <summary>Whether the column belongs to one kind of engine, so that it is left out where no row has a figure.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the row is about.</summary>
    public static GainsColumn Where { get; } = new("scenario and backend", gains => $"{gains.Scenario}, {gains.Backend}");

    public static GainsColumn Of(string heading, Func<BackendGains, Figure> figure) =>
        new(heading, gains => FigureCell.Of(figure(gains))) { Figure = figure };

    public static GainsColumn Rate(string heading, Func<BackendGains, Figure> figure) =>
        new(heading, gains => FigureCell.Rate(figure(gains))) { Figure = figure };

    public static GainsColumn Bytes(string heading, Func<BackendGains, Figure> figure) =>
        new(heading, gains => FigureCell.Bytes(figure(gains))) { Figure = figure };

    /// <summary>Whether the column has anything to say of these backends.</summary>
    public bool IsShown(IEnumerable<BackendGains> gains) => !IsOptional || gains.Any(entry => Figure!(entry).Value is not null);
}
