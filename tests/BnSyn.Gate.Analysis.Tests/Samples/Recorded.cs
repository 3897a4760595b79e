using System.Buffers.Binary;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample with a field, a plate of 4 x 3 cells, and a series, an orbit of two channels over a second.</summary>
internal static class Recorded
{
    public static FieldDescription Plate { get; } = new("plate", "K", [new("x", "m", 4) { Spacing = 0.5 }, new("y", "1", 3)])
    {
        Norms = [new(FieldNorm.L1, 0.01, "why not"), new(FieldNorm.L2, 0.01, "why not"), new(FieldNorm.Maximum, 0.02, "why not")],
    };

    public static SeriesDescription Orbit { get; } = new("orbit", [new("x", "m") { RangeShare = 0.01 }, new("v", "m/s") { RangeShare = 0.01 }]) { Reason = "why not" };

    public static ScenarioDescription Description { get; } = Sample.Description with { Fields = [Plate], Series = [Orbit] };

    /// <summary>The values of the plate, the last axis running fastest.</summary>
    public static double[] Cells(ulong seed) => [.. Enumerable.Range(0, 12).Select(cell => 100 + (10.0 * cell) + seed)];

    /// <summary>Time, x and v of one sample after the other: a circle in phase space.</summary>
    public static double[] Samples(ulong seed, int count = 101) => Samples(count, time => [Math.Cos(6 * time) + seed, -6 * Math.Sin(6 * time)]);

    public static double[] Samples(int count, Func<double, double[]> channels) =>
        [.. Enumerable.Range(0, count).Select(at => at / 100.0).SelectMany(time => (double[])[time, .. channels(time)])];

    public static ScenarioMeasurement Scenario(ScenarioDescription? description = null) =>
        Sample.Scenario(description ?? Description).WithRuns(run => run.WithRecording("plate", Cells(run.Seed)).WithRecording("orbit", Samples(run.Seed)));

    /// <summary>One series or field alone.</summary>
    public static ScenarioMeasurement Of(SeriesDescription series, double[] rows) =>
        Sample.Scenario(Sample.Description with { Series = [series] }).WithRuns(run => run.WithRecording(series.Name, rows));

    public static ScenarioMeasurement Of(FieldDescription field, double[] values) =>
        Sample.Scenario(Sample.Description with { Fields = [field] }).WithRuns(run => run.WithRecording(field.Name, values));

    /// <summary>The run with other values; its repetitions too, so that it stays deterministic.</summary>
    public static RunMeasurement WithRecording(this RunMeasurement run, string name, double[] numbers) => run.WithRecording(name, Measured(numbers, run.Repetition == 0));

    public static RunMeasurement WithRecording(this RunMeasurement run, string name, RecordingMeasurement recording) =>
        run with { Recordings = new(run.Recordings ?? [], StringComparer.Ordinal) { [name] = recording } };

    public static RecordingMeasurement Measured(double[] numbers, bool keepsRows = true)
    {
        var bytes = new byte[numbers.Length * sizeof(double)];
        for (var at = 0; at < numbers.Length; at++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at * sizeof(double)), numbers[at]);
        }

        return new() { Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)), Count = numbers.Length, Rows = keepsRows ? bytes : null };
    }

    /// <summary>Numbers with one of them changed.</summary>
    public static double[] With(this double[] numbers, int at, double value) => [.. numbers.Select((number, place) => place == at ? value : number)];

    /// <summary>The scenario with other values of every run.</summary>
    public static ScenarioMeasurement WithRecordings(this ScenarioMeasurement scenario, string name, Func<RunMeasurement, double[]> numbers) =>
        scenario.WithRuns(run => run.WithRecording(name, numbers(run)));
}
