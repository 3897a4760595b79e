using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A sensitivity measurement in which everything is as it should be; tests change one thing of it.</summary>
internal static class Sensitivities
{
    public static ScenarioDescription Description { get; } = Sample.Description with
    {
        Perturbations =
        [
            new("leak", PerturbationKind.Parameter, "g_L is 1 % larger") { Sizes = [0.001, 0.01] },
            new("drive-rate", PerturbationKind.Drive, "events are 1 % more frequent") { Sizes = [0.001, 0.01] },
        ],
    };

    private static readonly GateRequest Request = GateRequest.Default with { ScenarioAssembly = "s.dll", BaselineDirectory = "b", ReportDirectory = "r" };

    /// <summary>Every perturbation moves the rate by a hundred times its size; its tolerance of 1 % hides the smaller one.</summary>
    public static SensitivityMeasurement Measurement { get; } = new()
    {
        Description = Description,
        Backend = "accelerated",
        Seeds = [1, 42],
        Unchanged = [Sample.Run("accelerated", 1), Sample.Run("accelerated", 42)],
        Repeated = [Sample.Run("accelerated", 1, 1), Sample.Run("accelerated", 42, 1)],
        Perturbed =
        [
            .. from perturbation in Description.Perturbations
               from size in perturbation.Sizes
               from seed in new ulong[] { 1, 42 }
               let run = Sample.Run("accelerated", seed)
               select new PerturbedRun(perturbation.Name, size, run.WithDigest("state", perturbation.Name).WithMetric("rate", run.Metrics["rate"] * (1 + (5 * size)))),
        ],
    };

    /// <summary>The measurement with the runs of one perturbation changed.</summary>
    public static SensitivityMeasurement WithPerturbed(string perturbation, Func<PerturbedRun, RunMeasurement> change) => Measurement with
    {
        Perturbed = [.. Measurement.Perturbed.Select(run => run.Perturbation == perturbation ? run with { Run = change(run) } : run)],
    };

    public static ScenarioSensitivity Judge(SensitivityMeasurement measurement) => new SensitivityJudge(Request, Sample.Machine).Judge(measurement);
}
