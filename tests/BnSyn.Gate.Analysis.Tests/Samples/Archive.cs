using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A folder of verdicts as the gate writes them, one a day; gone with the test.</summary>
/// <param name="accepted">What the baseline was accepted with; the sample with a speed-up where none is given.</param>
internal sealed class Archive(ScenarioMeasurement? accepted = null) : IDisposable
{
    private readonly Bench bench = new(accepted ?? Scenario(10, 1000));

    private int runs;

    /// <summary>The folder.</summary>
    public string Folder => bench.PathOf("history");

    /// <summary>Adds a run; its files are dated and named against the order of measuring.</summary>
    public string Add(ScenarioMeasurement scenario, Func<MeasurementSet, MeasurementSet>? change = null)
    {
        var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(runs);
        var set = Sample.Set(scenario) with { MeasuredAt = day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Commit = $"c{runs}" };
        set = change is null ? set : change(set);
        var request = bench.Request with { ReportDirectory = Path.Combine(Folder, $"run-{1000 - runs++}") };
        Assert.Empty(ReportWriter.Write(request, set, GateStages.Judge(request, set)));
        return Path.Combine(request.ReportDirectory, VerdictFile.FileName);
    }

    /// <summary>Adds one run per speed-up.</summary>
    public Archive With(params IEnumerable<double> speedUps)
    {
        foreach (var speedUp in speedUps)
        {
            Add(Scenario(speedUp, 1000));
        }

        return this;
    }

    /// <summary>The sample with a speed-up and figures of memory.</summary>
    public static ScenarioMeasurement Scenario(double speedUp, long liveBytes) => Sample.Scenario() with
    {
        Timings = [new("reference", 0, 100, speedUp, 0), new("accelerated", 0, 100, 1, 0)],
        Memory = [new("reference", 1000, 2000, 0.1), new("accelerated", liveBytes, 2000, 0.1)],
    };

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();
}
