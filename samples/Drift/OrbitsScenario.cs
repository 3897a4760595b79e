using BnSyn.Gate;

namespace Drift;

/// <summary>A star of one solar mass and three planets that are heavy enough to move it.</summary>
public sealed class OrbitsScenario : IPerturbableScenario
{
    private const double TimeStep = 0.01;

    private const string Rounding = "ten years of regular orbits round to 1e-12; no telescope sees a billionth of an orbit's size";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "orbits",
        Purpose = "Three planets move their star: orbits close, and the centre of mass rests.",
        Steps = 6000,
        StepSeconds = TimeStep,

        // A seed is how far the planets have come along their orbits.
        Seeds = [1, 2],
        Backends = ["plain"],
        Parameters = [ParameterDescription.Number("planets", 3, "1"), ParameterDescription.Number("star", 1, "solar mass"), ParameterDescription.Number("dt", TimeStep, "year/2pi")],
        Metrics =
        [
            Observable("innermost_x", "au", 1e-9, 1e-9, Rounding),
            Observable("closest_approach", "au", 1e-9, 1e-9, Rounding),
            Observable("energy_error", "1", 1e-9, 1e-6, "the largest of 6000, a difference of two energies"),
            Observable("momentum", "1", 1e-13, 0.5, "zero, but for roundings"),
            new("revolutions", "1", ConformanceClass.Exact),
        ],
        Invariants =
        [
            new("momentum", 0, 1e-12, "every pull has its counterpull: the centre of mass rests"),
            new("energy_error", 0, 0.01, "a symplectic method keeps energy within a bound, however long it runs"),
        ],
        Perturbations =
        [
            new("star", PerturbationKind.Parameter, "the star is 1 % heavier"),
            new("distance", PerturbationKind.InitialState, "the planets start 1 % further out"),
        ],
        ActivityMetric = "revolutions",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(seed, star: 1, further: 1);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation == "distance"
        ? Create(seed, star: 1, further: 1 + size)
        : Create(seed, star: 1 + size, further: 1);

    private static OrbitsSimulation Create(ulong seed, double star, double further)
    {
        double[] distance = [1, 1.9, 3.4];
        double[] mass = [star, 0.003, 0.001, 0.002];
        var (place, velocity) = (new double[12], new double[12]);
        for (var planet = 1; planet < 4; planet++)
        {
            // On a circle, at a point that a fraction gives without sines: (1 - t^2, 2 t) / (1 + t^2).
            var t = 0.2 * seed * planet;
            var (cosine, sine) = ((1 - (t * t)) / (1 + (t * t)), 2 * t / (1 + (t * t)));
            var speed = Math.Sqrt(1 / distance[planet - 1]);
            (place[3 * planet], place[(3 * planet) + 1]) = (further * distance[planet - 1] * cosine, further * distance[planet - 1] * sine);
            (velocity[3 * planet], velocity[(3 * planet) + 1]) = (-speed * sine, speed * cosine);
            for (var axis = 0; axis < 2; axis++)
            {
                velocity[axis] -= mass[planet] * velocity[(3 * planet) + axis] / star;
            }
        }

        return new OrbitsSimulation(new PlanetarySystem(mass, place, velocity), TimeStep);
    }

    private static MetricDescription Observable(string name, string unit, double absolute, double relative, string reason) =>
        new(name, unit, ConformanceClass.Tolerance) { AbsoluteTolerance = absolute, RelativeTolerance = relative, ToleranceReason = reason };
}
