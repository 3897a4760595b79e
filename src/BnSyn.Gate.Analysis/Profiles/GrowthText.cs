using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>The table of kernels and derivatives: by how many per cent a cost grows where a factor of size does by one.</summary>
internal static class GrowthText
{
    /// <summary>What the columns of fits are.</summary>
    public const string Columns = "A cost grows by so many per cent where the size does by one (its exponent, with an interval of 95 %). *Residual* is the largest of the fit, *left out* the largest error of what the form foretells of a size, between the outermost, that it was not shown.";

    /// <summary>Appends the table of one backend.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<SizeSeries> growth)
    {
        text.Append(Columns).Append(" Each factor is varied alone, and the exponents are those of the declared size.\n\n");
        MarkdownTable.Append(text, ["cost", .. growth.Select(series => Heading(series) + ":")], Rows(growth));
        foreach (var series in growth)
        {
            text.Append($"{MarkdownTable.Cell(Heading(series))}, {MarkdownTable.Cell(series.Held)} held: ");
            text.AppendJoin("; ", series.Fits.Select(fit => $"{fit.Name} {fit.Fit.Form}, residual {Percent(fit.Fit.Residuals.Max(Math.Abs))}, left out {Percent(fit.Fit.LargestMiss)}")).Append(".\n\n");
        }
    }

    /// <summary>An exponent with its interval.</summary>
    public static string Of(Estimate exponent) => $"{Rounded(exponent.Value)} ({Rounded(exponent.Low)} to {Rounded(exponent.High)})";

    private static IEnumerable<string[]> Rows(IReadOnlyList<SizeSeries> growth)
    {
        var fits = growth.Select(series => (series.Declared, Fits: series.Fits.ToDictionary(fit => fit.Name, fit => fit.Fit, StringComparer.Ordinal))).ToList();
        return growth.SelectMany(series => series.Fits.Select(fit => fit.Name)).Distinct(StringComparer.Ordinal)
            .Select(name => (string[])[name, .. fits.Select(column => column.Fits.TryGetValue(name, out var fit) ? Of(fit.Exponent(column.Declared)) : "")]);
    }

    private static string Heading(SizeSeries series) => $"{series.Factor} = {NumberText.WithUnit(NumberText.Rounded(series.Declared), series.Unit)}";

    // What is smaller than its fourth place is no growth; 0.0 has no sign.
    private static string Rounded(double exponent) => NumberText.Rounded(Math.Round(exponent, 4) + 0.0, 3);

    private static string Percent(double ratio) => NumberText.Rounded(Math.Round(100 * ratio, 4) + 0.0, 2) + " %";
}
