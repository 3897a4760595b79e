using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>Makes the rows of what a run recorded.</summary>
internal static class RecordingTables
{
    /// <summary>Everything that a scenario declares to record, with what it is called.</summary>
    public static IEnumerable<(string Name, string Kind)> DeclaredBy(ScenarioDescription scenario) =>
    [
        .. scenario.Fields.Select(field => (field.Name, "field")),
        .. scenario.Series.Select(series => (series.Name, "series")),
    ];

    /// <summary>How many numbers the declared stride keeps.</summary>
    /// <param name="scenario">What is declared.</param>
    /// <param name="name">The field or series.</param>
    /// <param name="count">How many samples a series has.</param>
    public static long KeptNumbers(ScenarioDescription scenario, string name, long count) =>
        scenario.Fields.FirstOrDefault(field => field.Name == name) is { } field ? FieldCells.KeptCount(field)
        : scenario.Series.First(series => series.Name == name) is var declared ? ((count / declared.Stride) + 1) * (declared.Channels.Count + 1)
        : 0;

    /// <summary>A stride that would keep so much less; along each axis of a field.</summary>
    public static long StrideFor(ScenarioDescription scenario, string name, double ratio) =>
        scenario.Fields.FirstOrDefault(field => field.Name == name) is { } field
            ? (long)Math.Ceiling(field.Stride * Math.Pow(ratio, 1.0 / field.Axes.Count))
            : (long)Math.Ceiling(scenario.Series.First(series => series.Name == name).Stride * ratio);

    /// <summary>The rows; <see langword="null"/> where none are kept, or not as many as the declaration says.</summary>
    public static RecordingTable? Of(ScenarioDescription scenario, string name, RecordingMeasurement recording) =>
        scenario.Fields.FirstOrDefault(field => field.Name == name) is { } field ? OfField(field, recording)
        : scenario.Series.FirstOrDefault(series => series.Name == name) is { } series ? OfSeries(series, recording)
        : null;

    /// <summary>The rows of a recording that is as declared and finite; <see langword="null"/> where it is not, or none are kept.</summary>
    public static RecordingTable? OfSound(ScenarioDescription scenario, string name, RecordingMeasurement? recording) =>
        recording is { Problem: null, NonFinite: null } ? Of(scenario, name, recording) : null;

    /// <summary>
    /// What about the rows of a file is not what is declared, and in which row, the head being row -1; <see langword="null"/> where all is. Such rows
    /// are compared with nothing, whoever sealed them.
    /// </summary>
    public static (string Problem, int Row)? Mismatch(ScenarioDescription scenario, string name, RecordingTable table) =>
        scenario.Fields.FirstOrDefault(field => field.Name == name) is { } field ? HeadMismatch(ColumnsOf(field), table) ?? Mismatch(field, table)
        : scenario.Series.FirstOrDefault(series => series.Name == name) is { } series ? HeadMismatch(ColumnsOf(series), table) ?? Mismatch(table)
        : null;

    /// <summary>The columns of a field.</summary>
    public static IReadOnlyList<string> ColumnsOf(FieldDescription field) => [.. field.Axes.Select(axis => Head(axis.Name, axis.Unit)), Head(field.Name, field.Unit)];

    /// <summary>The columns of a series.</summary>
    public static IReadOnlyList<string> ColumnsOf(SeriesDescription series) =>
        [Head("time", series.TimeUnit), .. series.Channels.Select(channel => Head(channel.Name, channel.Unit))];

    private static RecordingTable? OfField(FieldDescription field, RecordingMeasurement recording)
    {
        var values = recording.Numbers();
        if (values.Length == 0 || values.Length != FieldCells.KeptCount(field))
        {
            return null;
        }

        var width = field.Axes.Count + 1;
        var rows = new double[values.Length * width];
        foreach (var (row, place) in Places(field).Index())
        {
            place.CopyTo(rows, row * width);
            rows[(row * width) + width - 1] = values[row];
        }

        return new(ColumnsOf(field), rows);
    }

    // The coordinates of the cells that are kept; one array for all of them.
    private static IEnumerable<double[]> Places(FieldDescription field)
    {
        var (index, place) = (new int[field.Axes.Count], new double[field.Axes.Count]);
        foreach (var cell in FieldCells.Kept(field))
        {
            FieldCells.IndexOf(field, cell, index);
            for (var axis = 0; axis < index.Length; axis++)
            {
                place[axis] = field.Axes[axis].Origin + (index[axis] * field.Axes[axis].Spacing);
            }

            yield return place;
        }
    }

    private static (string Problem, int Row)? HeadMismatch(IReadOnlyList<string> columns, RecordingTable table) =>
        table.Columns.SequenceEqual(columns, StringComparer.Ordinal) ? null : ($"its head is '{string.Join(',', table.Columns)}'; the scenario declares '{string.Join(',', columns)}'", -1);

    private static (string Problem, int Row)? Mismatch(FieldDescription field, RecordingTable table)
    {
        if (table.Rows != FieldCells.KeptCount(field))
        {
            return ($"it has {NumberText.Of((long)table.Rows)} rows; the scenario declares {NumberText.Of(FieldCells.KeptCount(field))} cells to keep", -1);
        }

        foreach (var (row, place) in Places(field).Index())
        {
            for (var axis = 0; axis < place.Length; axis++)
            {
                if (!table[row, axis].Equals(place[axis]))
                {
                    return ($"{field.Axes[axis].Name} is {NumberText.Of(table[row, axis])}; the cell of this row is at {NumberText.Of(place[axis])}", row);
                }
            }
        }

        return null;
    }

    private static (string Problem, int Row)? Mismatch(RecordingTable series)
    {
        for (var row = 1; row < series.Rows; row++)
        {
            if (!(series[row, 0] > series[row - 1, 0]))
            {
                return ($"the time {NumberText.Of(series[row, 0])} does not come after {NumberText.Of(series[row - 1, 0])}", row);
            }
        }

        return null;
    }

    private static RecordingTable? OfSeries(SeriesDescription series, RecordingMeasurement recording)
    {
        var (numbers, width) = (recording.Numbers(), series.Channels.Count + 1);
        if (numbers.Length == 0 || numbers.Length % width != 0 || !double.IsFinite(numbers[0]))
        {
            return null;
        }

        // A file of measurements may say anything.
        for (var row = width; row < numbers.Length; row += width)
        {
            if (!(numbers[row] > numbers[row - width]) || !double.IsFinite(numbers[row]))
            {
                return null;
            }
        }

        return new(ColumnsOf(series), numbers);
    }

    private static string Head(string name, string unit) => $"{name} ({unit})";
}
