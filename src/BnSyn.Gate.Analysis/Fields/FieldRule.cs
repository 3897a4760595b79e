using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>A field differs from the expected one by no more than its norms allow; the worst cell is named.</summary>
internal sealed class FieldRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        foreach (var field in pair.Scenario.Fields)
        {
            if (Compare(pair, field) is { Comparison: { Holds: false } comparison } compared)
            {
                yield return Find(pair, field, comparison, compared.Actual, compared.Expected);
            }
        }
    }

    /// <summary>Compares a field of a pair; <see langword="null"/> where there is nothing to compare, which is told elsewhere.</summary>
    public static (FieldComparison Comparison, RecordingTable Actual, RecordingTable Expected)? Compare(RunPair pair, FieldDescription field) =>
        pair.Recording(field.Name) is var (actual, expected) && actual.Rows == expected.Rows
            ? (FieldComparison.Of(field, actual, expected), actual, expected)
            : null;

    /// <summary>Where a cell is, in words: <c>x = 0.5 m, y = 0.25 m</c>.</summary>
    public static string Place(FieldDescription field, RecordingTable table, int row) => string.Join(
        ", ", field.Axes.Select((axis, at) => $"{axis.Name} = {NumberText.WithUnit(NumberText.Of(table[row, at]), axis.Unit)}"));

    private static Finding Find(RunPair pair, FieldDescription field, FieldComparison comparison, RecordingTable table, RecordingTable reference)
    {
        var failed = comparison.Norms.Where(norm => !norm.Holds).ToList();
        var worst = failed.MaxBy(norm => norm.Value / norm.Tolerance)!;
        var (actual, expected) = (table[comparison.WorstRow, field.Axes.Count], reference[comparison.WorstRow, field.Axes.Count]);
        var norms = string.Join(", ", failed.Select(norm => $"{norm.Norm} {NumberText.Rounded(norm.Value)} (tolerance {NumberText.Of(norm.Tolerance)})"));
        var place = Place(field, table, comparison.WorstRow);
        var finding = pair.Identity() == BitIdentity.OfAnotherClass
            ? pair.FindOfUnknownClass(
                field.Name, [BackendFields.RecordingsKey, field.Name], $"{NumberText.Of(actual)} at {place}", $"{NumberText.WithUnit(NumberText.Of(expected), field.Unit)}; relative {norms}")
            : pair.Find(
                FieldDiagnostics.FieldDrifts, field.Name, [BackendFields.RecordingsKey, field.Name],
                ("norms", norms), ("place", place), ("actual", NumberText.Of(actual)), ("expected", NumberText.WithUnit(NumberText.Of(expected), field.Unit)));
        return finding with
        {
            Location = pair.LocateRow(field.Name, comparison.WorstRow) ?? finding.Location,
            Difference = new(expected, actual, field.Unit, $"{worst.Norm} {NumberText.Of(worst.Tolerance)}", worst.Value / worst.Tolerance),
        };
    }
}
