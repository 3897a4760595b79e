using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample with everything that a report draws: what was accepted, and the same after a change of the physics.</summary>
internal static class Pictured
{
    public const string Waves = "waves";

    private const int Side = 30;

    private static readonly FieldDescription Plate = new("plate", "K", [new("x", "m", Side), new("y", "m", Side)])
    {
        Norms = [new(FieldNorm.Maximum, 1e-6, "rounding alone")],
    };

    private static readonly FieldDescription Rod = new("rod", "K", [new("x", "m", 200) { Spacing = 0.01 }])
    {
        Norms = [new(FieldNorm.L2, 1e-6, "rounding alone")],
    };

    public static ScenarioDescription Description { get; } = Ensembles.Description with
    {
        StepSeconds = 0.005,
        Seeds = [.. Ensembles.Seeds(1, 4)],
        Fields = [Plate, Rod],
        Series = [new(Waves, [new("rate", "Hz") { RangeShare = 0.02 }, new("gain", "1") { RangeShare = 0.02 }]) { Reason = "an oscillation" }],
        Distributions = Distributions.Description.Distributions,
    };

    /// <summary>What was accepted; for a refresh with the runs that an ensemble is accepted from.</summary>
    public static ScenarioMeasurement Accepted(bool refresh = false) => Of(refresh, moved: false);

    /// <summary>The same after a change, in every kind of observable.</summary>
    public static ScenarioMeasurement Moved { get; } = Of(refresh: false, moved: true);

    /// <summary>The set of a change, with times of this build beside another's.</summary>
    public static MeasurementSet Set { get; } = Sample.Set(Moved) with { Comparison = Timings.Compare(Timings.Series(ratio: 1.3, spread: 0.03)) };

    /// <summary>A report's input from what is judged.</summary>
    public static ReportInput Input(Bench bench, MeasurementSet set) => new(bench.Request, set, GateStages.Judge(bench.Request, set), null);

    private static ScenarioMeasurement Of(bool refresh, bool moved)
    {
        var ensemble = Ensembles.Scenario(refresh: refresh, description: Description);
        var scenario = (moved ? ensemble.WithEnsemble("rate", (_, value) => value + 0.5) : ensemble).WithRuns(run => Run(run, moved && run.Backend != "reference" || moved && run.Seed % 2 == 0));
        return scenario with { Memory = [new("reference", moved ? 9_400_000 : 8_400_000, 9_000_000, 0.05), new("accelerated", 700_000, 900_000, 0.02)] };
    }

    private static RunMeasurement Run(RunMeasurement run, bool moved)
    {
        var samples = Distributions.Draws(run.Seed);
        var plate = Enumerable.Range(0, Side * Side).Select(cell => 300 + (10 * Math.Sin(cell / Side / 4.0)) + (moved ? Spot(cell / Side, cell % Side) : 0));
        var rod = Enumerable.Range(0, 200).Select(cell => 300 + (40 * Math.Sin(cell / 30.0)) + (moved ? 15 * Math.Exp(-Math.Pow((cell - 120) / 15.0, 2)) : 0));
        var waves = Enumerable.Range(0, 401).Select(at => at / 400.0)
            .SelectMany(time => new[] { time, 20 + (8 * Math.Sin(30 * time)) + (moved ? Math.Exp(6 * (time - 0.8)) : 0), 1 + (time / 10) });
        run = run.WithRecording("plate", [.. plate]).WithRecording("rod", [.. rod]).WithRecording(Waves, [.. waves]) with
        {
            Distributions = new(StringComparer.Ordinal) { [Distributions.Name] = RunDistribution.Of([.. samples.Select(value => moved ? (1.5 * value) + 0.8 : value)], 200) },
        };
        run = run with { Courses = Course(run.Seed, moved) };
        return moved
            ? run.WithMetric("total_spikes", 5200 + run.Seed).WithMetric("rate", 5.06 + (run.Seed / 1000.0)).WithDigest("raster", "new").WithDigest("state", "new").WithTrailFrom(57)
            : run;
    }

    private static RunCourses Course(ulong seed, bool moved)
    {
        var spikes = Enumerable.Range(1, 200).Where(step => step % 3 != 0).Select(step => (Step: step, Number: (int)(((ulong)step * (moved && step > 57 ? 19UL : 17UL)) + seed) % 100)).ToList();
        return new()
        {
            Every = 1,
            Values = [new("sigma", PackedNumbers.Of(Enumerable.Range(0, 201).Select(step => 1 + (moved && step > 57 ? step / 1000.0 : 0)).ToList())), new("constant", PackedNumbers.Of(new double[201]))],
            Events =
            [
                new(
                    "spikes",
                    PackedNumbers.Of(Enumerable.Range(0, 201).Select(step => step > 0 && step % 3 != 0 ? 1 : 0).ToList()),
                    PackedNumbers.Of(spikes.SelectMany(spike => new[] { spike.Step, spike.Number }).ToList())) { EveryNumber = moved ? 1 : 2 },
            ],
        };
    }

    private static double Spot(int row, int column) =>
        (3 * Math.Exp(-(Math.Pow(row - 10, 2) + Math.Pow(column - 20, 2)) / 15)) - (2 * Math.Exp(-(Math.Pow(row - 22, 2) + Math.Pow(column - 8, 2)) / 22));
}
