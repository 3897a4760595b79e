using System.Text;
using BnSyn.Gate.Analysis.Gains;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>A table with one row per backend, and below it why figures are missing.</summary>
internal static class GainsTable
{
    public static void Append(StringBuilder text, IReadOnlyList<BackendGains> gains, IEnumerable<GainsColumn> columns)
    {
        GainsColumn[] shown = [.. columns.Where(column => column.IsShown(gains))];
        MarkdownTable.Append(text, [.. shown.Select(column => column.Heading)], gains.Select(entry => shown.Select(column => column.Cell(entry)).ToArray()));
        text.Append(FigureCell.Reasons(
            from entry in gains
            from figure in shown.Select(column => column.Figure).OfType<Func<BackendGains, Figure>>()
            select figure(entry)));
    }
}
