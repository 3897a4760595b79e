using BnSyn.Gate;

namespace Languages;

/// <summary>
/// One engine in three languages: in C#, in Python and in C, the latter as a program of its own and as a library. All do the same products and
/// sums in the same order, so that they have the same bits.
/// </summary>
public sealed class CycleScenario : IPerturbableScenario
{
    private const double Damping = 2;
    private const double TimeStep = 0.01;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "limit-cycle",
        Purpose = "Van der Pol's oscillator finds its limit cycle from three starts.",
        Steps = 3000,
        StepSeconds = TimeStep,
        Seeds = [1, 2, 3],
        Backends = ["csharp", "python", "c", "native"],

        // A script and a program in the folder of this assembly.
        ProcessBackends = [new("python", "python3", ["oscillator.py"]), new("c", "./oscillator-process", [])],
        Parameters = [ParameterDescription.Number("damping", Damping, "1/s"), ParameterDescription.Number("time_step", TimeStep, "s")],
        Metrics =
        [
            new("amplitude", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-9, RelativeTolerance = 1e-9, ToleranceReason = "rounding of 3000 steps, which the cycle attracts" },
            new("cycles", "1", ConformanceClass.Exact),
        ],
        Series =
        [
            new("path", [new("position", "1") { RangeShare = 1e-9 }]) { Stride = 50, Reason = "rounding of 3000 steps, which the cycle attracts" },
        ],
        Invariants = [new("amplitude", 1.99, 2.03, "the limit cycle's amplitude is 2 for weak damping and 2.02 at its largest, near a damping of 3.3")],
        Perturbations =
        [
            new("damping", PerturbationKind.Parameter, "the damping is 1 % stronger"),
            new("start", PerturbationKind.InitialState, "it starts 1 % farther out"),
        ],
        ActivityMetric = "cycles",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, "", 0);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var oscillator = new Oscillator { Position = 0.5 * seed, Damping = Damping, TimeStep = TimeStep };
        oscillator.Damping *= perturbation == "damping" ? 1 + size : 1;
        oscillator.Position *= perturbation == "start" ? 1 + size : 1;
        return new CycleSimulation(oscillator, isNative: backend == "native");
    }
}
