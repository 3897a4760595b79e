using BnSyn.Gate;

namespace DoublePendulum;

/// <summary>
/// A trajectory as an observable. Neighbouring swings of this energy part by a factor of e in a good half of a second, so that a last bit is as
/// large as the swing itself long before the run ends. Up to the horizon two right runs are the same curve, on every machine and with
/// every way to round a sum; beyond it they agree in nothing, and nothing beyond it is compared.
/// </summary>
public sealed class SwingScenario : IPerturbableScenario
{
    private const double TimeStep = 0.005;
    private const double Horizon = 8;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "swing",
        Purpose = "A double pendulum that is let go high up: its path within the horizon of eight seconds, its energy until the end.",
        Steps = 8000,
        StepSeconds = TimeStep,
        Seeds = [1, 2],
        Backends = ["plain", "fused"],
        Parameters = [ParameterDescription.Number("time_step", TimeStep, "s")],
        Metrics =
        [
            new("energy", "J", ConformanceClass.Tolerance)
            {
                AbsoluteTolerance = 5e-3,
                ToleranceReason = "after forty seconds two right runs are on different paths, and the steps change the energy of each by 4e-4 J at most; rounding alone moves it by 1e-4 J (dotnet build -t:PhysicsTolerances)",
            },
        ],
        Series =
        [
            new("path", [Angle("angle_1"), Angle("angle_2")])
            {
                Horizon = Horizon,
                Stride = 20,
                Reason = "the last bit of an angle, 4e-16, is 1e-11 rad after eight seconds and a whole turn after twenty-five; a wrong force moves the path by more within one swing",
            },
        ],
        Invariants = [new("energy", 20, 50, "it was let go with so much, and friction there is none")],
        Perturbations = [new("lower-angle", PerturbationKind.InitialState, "the lower mass begins 1 % higher")],
        ActivityMetric = "energy",

        // Sines, which the platforms round each in their own way.
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, "", 0);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) =>
        new SwingSimulation(new Pendulum(new(2 + (0.1 * seed), 2.5 * (1 + size), 0, 0), TimeStep, isFused: backend == "fused"));

    private static ChannelDescription Angle(string name) => new(name, "rad") { RangeShare = 1e-5 };
}
