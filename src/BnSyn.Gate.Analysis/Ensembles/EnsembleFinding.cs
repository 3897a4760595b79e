using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Makes findings about comparisons of ensembles.</summary>
internal static class EnsembleFinding
{
    /// <summary>Fills in a row for one metric.</summary>
    public static Finding Of(Diagnostic diagnostic, EnsembleCase ensemble, EnsembleComparison comparison, EnsembleMetric metric, double p) =>
        Finding.Of(
            diagnostic,
            ("seeds", Seeds(comparison)),
            ("shift", NumberText.Rounded(metric.Shift)),
            ("interval", NumberText.WithUnit($"[{NumberText.Rounded(metric.Lower)}, {NumberText.Rounded(metric.Upper)}]", metric.Unit)),
            ("margin", metric.MarginSource),
            ("distance", NumberText.Rounded(metric.ShapeDistance, 3)),
            ("p", NumberText.Rounded(p, 2)),
            ("required", metric.RequiredSeeds is { } seeds ? NumberText.Of((long)seeds) : "more than a million")) with
        {
            Subject = new(ensemble.Scenario.Name) { Backend = ensemble.Backend, Observable = metric.Metric },
            Location = ensemble.Locate(["metrics", metric.Metric]),
            Difference = new(0, metric.Shift, metric.Unit, NumberText.Rounded(metric.Margin), Math.Abs(metric.Shift) / metric.Margin),
        };

    /// <summary>How many seeds a comparison had, in words.</summary>
    public static string Seeds(EnsembleComparison comparison) =>
        string.Create(CultureInfo.InvariantCulture, $"{comparison.Seeds} {(comparison.IsPaired ? "pairs of seeds" : "seeds a side")}, look {comparison.Look}");
}
