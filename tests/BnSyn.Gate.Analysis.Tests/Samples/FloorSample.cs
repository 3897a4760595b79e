using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>Runs of the sample whose rounding was moved, so that its rate differs by 1e-12; tests change one thing of it.</summary>
internal static class FloorSample
{
    public static ScenarioDescription Description { get; } = Sample.Description with
    {
        Perturbations =
        [
            new("start", PerturbationKind.InitialState, "it starts 1 % higher") { Sizes = [0.001, 0.01] },
            new("leak", PerturbationKind.Parameter, "g_L is 1 % larger") { Sizes = [0.001, 0.01] },
        ],
    };

    public static FloorMeasurement Measurement { get; } = new()
    {
        Description = Description,
        Backend = "accelerated",
        Seeds = [1, 42],
        InstructionSet = "avx2",
        OtherInstructionSets = ["scalar"],
        Unmoved = [Sample.Run("accelerated", 1), Sample.Run("accelerated", 42)],
        Moved =
        [
            Moved(1, 1), Moved(1, -1), Moved(42, 1), Moved(42, -1),
            new(Sample.Run("accelerated", 1)) { InstructionSet = "scalar" },
            new(Sample.Run("accelerated", 42)) { InstructionSet = "scalar" },
        ],
        Growth = [Growth(1), Growth(42)],
        Perturbed =
        [
            .. from size in new[] { 0.001, 0.01 }
               from seed in new ulong[] { 1, 42 }
               let run = Sample.Run("accelerated", seed)
               select new PerturbedRun("leak", size, run.WithDigest("state", "leak").WithMetric("rate", run.Metrics["rate"] * (1 + (5 * size)))),
        ],
    };

    public static ScenarioTolerances Judge(FloorMeasurement measurement) =>
        new ToleranceJudge(GateRequest.Default with { ProjectFile = "/engine/Engine.csproj" }).Judge(measurement);

    /// <summary>The measurement with every moved run changed.</summary>
    public static FloorMeasurement WithMoved(Func<MovedRun, RunMeasurement> change) =>
        Measurement with { Moved = [.. Measurement.Moved.Select(moved => moved.IsOfState ? new MovedRun(change(moved)) { Perturbation = moved.Perturbation, Size = moved.Size } : moved)] };

    /// <summary>The floor of an observable.</summary>
    public static ObservableFloor FloorOf(this ScenarioTolerances judged, string observable) => judged.Floors.Single(floor => floor.Observable.Name == observable);

    private static MovedRun Moved(ulong seed, int direction)
    {
        var run = Sample.Run("accelerated", seed);
        return new(run.WithDigest("state", "moved").WithMetric("rate", run.Metrics["rate"] + (direction * (double)seed * 1e-12))) { Perturbation = "start", Size = Math.ScaleB(direction, -52) };
    }

    // e^(1000 t) for 20 ms: to 1e-16 * e^20.
    private static StateGrowth Growth(ulong seed)
    {
        var steps = Enumerable.Range(0, 201).ToList();
        return new("start", seed, Math.ScaleB(1, -52)) { Steps = steps, Distances = [.. steps.Select(step => 1e-16 * Math.Exp(0.1 * step))] };
    }
}
