using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>
/// Of each field the run that is farthest from what is expected: along one axis its values, over two the difference cell by cell, over more the plane
/// through the worst cell along the last two axes.
/// </summary>
internal static class FieldPictures
{
    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        if (scenario.Scenario.Description.Fields.Count == 0)
        {
            return [];
        }

        var pairs = input.PairsOf(scenario).ToList();
        return scenario.Scenario.Description.Fields.SelectMany(field => Of(field, pairs));
    }

    private static IEnumerable<Picture> Of(FieldDescription field, List<RunPair> pairs)
    {
        var compared = pairs
            .Select(pair => (Pair: pair, Compared: FieldRule.Compare(pair, field)))
            .Where(entry => entry.Compared is not null)
            .Select(entry => new Compared(field, entry.Pair, entry.Compared!.Value.Comparison, entry.Compared.Value.Actual, entry.Compared.Value.Expected))
            .OrderByDescending(entry => entry.Worst.Value / entry.Worst.Tolerance)
            .ThenByDescending(entry => entry.Pair.Expected.Against)
            .FirstOrDefault();
        if (compared is null)
        {
            yield break;
        }

        if (field.Axes.Count == 1)
        {
            yield return Line(compared);
        }
        else if (field.Axes.Count > 1 && compared.Worst.Value > 0)
        {
            yield return Grid(compared);
        }
    }

    private static Picture Line(Compared compared)
    {
        var (field, isBaseline) = (compared.Field, compared.Pair.Expected.Against == Against.Baseline);
        var worst = compared.Comparison.WorstRow;
        return new LinesPicture
        {
            Across = With(field.Axes[0].Name, field.Axes[0].Unit),
            Up = With(field.Name, field.Unit),
            Lines =
            [
                new(Looks.Run, $"{compared.Pair.Actual.Backend}, seed {NumberText.Of(compared.Pair.Actual.Seed)}", Points(compared.Actual)),
                new(Looks.Of(isBaseline), AgainstWord.Of(compared.Pair.Expected.Against), Points(compared.Expected)),
            ],
            Place = compared.Worst.Value > 0 ? (compared.Actual[worst, 0], compared.Actual[worst, 1], "the worst cell") : null,
        }.Draw($"{field.Name} along {field.Axes[0].Name}", compared.Text(""));
    }

    private static Picture Grid(Compared compared)
    {
        var (field, axes) = (compared.Field, compared.Field.Axes);
        var counts = axes.Select(axis => ((axis.Count - 1) / field.Stride) + 1).ToList();
        var (rows, columns) = (counts[^2], counts[^1]);
        var plane = compared.Comparison.WorstRow / (rows * columns) * rows * columns;
        var values = new double[rows, columns];
        for (var cell = 0; cell < rows * columns; cell++)
        {
            values[cell / columns, cell % columns] = compared.Actual[plane + cell, axes.Count] - compared.Expected[plane + cell, axes.Count];
        }

        var worst = compared.Comparison.WorstRow - plane;
        return new GridPicture
        {
            Axes = (axes[^1].Name, axes[^2].Name),
            Columns = (Place(compared, plane, axes.Count - 1), Place(compared, plane + columns - 1, axes.Count - 1)),
            Rows = (Place(compared, plane, axes.Count - 2), Place(compared, plane + ((rows - 1) * columns), axes.Count - 2)),
            Values = values,
            Worst = (worst / columns, worst % columns),
        }.Draw(
            $"{field.Name}: where it differs",
            compared.Text(axes.Count > 2 ? $"Drawn is the plane of the worst cell along {axes[^2].Name} and {axes[^1].Name}. " : "") + $" The stronger the colour, the larger the difference, in quarters of the largest that is drawn; what is below {NumberText.Percent(GridPicture.Least)} of it has none.");
    }

    private static string Place(Compared compared, int row, int axis) =>
        NumberText.WithUnit(NumberText.Rounded(compared.Actual[row, axis]), compared.Field.Axes[axis].Unit);

    private static IReadOnlyList<(double X, double Y)> Points(RecordingTable table) => [.. Enumerable.Range(0, table.Rows).Select(row => (table[row, 0], table[row, 1]))];

    private static string With(string name, string unit) => unit is "1" or "" ? name : $"{name} ({unit})";

    /// <summary>A field of a run beside what is expected.</summary>
    private sealed record Compared(FieldDescription Field, RunPair Pair, FieldComparison Comparison, RecordingTable Actual, RecordingTable Expected)
    {
        /// <summary>The norm that uses most of its tolerance; one that is no number is worst.</summary>
        public FieldNormResult Worst => Comparison.Norms.OrderByDescending(norm => double.IsNaN(norm.Value) ? double.PositiveInfinity : norm.Value / norm.Tolerance).First();

        public string Text(string drawn)
        {
            var (row, value) = (Comparison.WorstRow, Field.Axes.Count);
            return $"{Pair.Actual.Backend} against the {AgainstWord.Of(Pair.Expected.Against)}, seed {NumberText.Of(Pair.Actual.Seed)}, the farthest of all runs. {drawn}"
                + (Worst.Value == 0
                    ? $"All {NumberText.Of((long)Comparison.Cells)} cells are the same."
                    : $"{Worst.Norm} is {NumberText.Rounded(Worst.Value)}, tolerance {NumberText.Of(Worst.Tolerance)}. The worst cell is {FieldRule.Place(Field, Actual, row)}: "
                    + $"{NumberText.Rounded(Actual[row, value])} instead of {NumberText.WithUnit(NumberText.Rounded(Expected[row, value]), Field.Unit)}.");
        }
    }
}
