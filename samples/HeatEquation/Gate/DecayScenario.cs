using BnSyn.Gate;

namespace HeatEquation.Gate;

/// <summary>
/// One mode decays on two grids, the second twice as fine with a quarter of the time step. The solution is known, so that the gate holds
/// the scheme not only to what it was but to what it must be: its error falls by four from the first grid to the second.
/// </summary>
public sealed class DecayScenario : IPerturbableScenario
{
    private const int Cells = 32;
    private const double Ratio = 0.2;

    private const string Rounding = "each of the steps rounds by 1e-16 and the scheme damps what was rounded: other orders of sums move it by 1e-13";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "decay",
        Purpose = "A sine mode of a cooling plate, on a grid and on one twice as fine: decay, and the order of the scheme.",
        Steps = 128,
        StepSeconds = new Plate(Cells, Ratio, 1, inVectors: false).TimeStep,

        // A seed is a mode: (1, 1), (2, 1), (2, 2).
        Seeds = [1, 2, 3],
        Backends = ["plain", "vectorized"],
        Parameters =
        [
            ParameterDescription.Number("cells", Cells, "1"),
            ParameterDescription.Number("ratio", Ratio, "1"),
            ParameterDescription.Number("diffusivity", 1, "1"),
        ],
        Metrics =
        [
            Observable("largest_temperature", 1e-12, 1e-10, Rounding),
            Observable("error", 1e-12, 1e-8, Rounding),
            Observable("error_of_finer", 1e-12, 1e-8, Rounding),
            Observable("order", 1e-6, 0, "a logarithm of the ratio of two errors of 1e-4, each right to 1e-12"),
        ],
        Fields =
        [
            new("temperature", "1", [Edge("y"), Edge("x")])
            {
                // Every other point along either edge, so that what is reviewed stays small; the digest is of all.
                Stride = 2,
                Norms =
                [
                    new(FieldNorm.L2, 1e-9, Rounding),
                    new(FieldNorm.Maximum, 1e-9, "an edge that is held otherwise than at 0 shows in its own points first, and little in a mean"),
                ],
            },
        ],
        Invariants =
        [
            new("order", 1.95, 2.05, "centred differences are of the second order in space, and the time step goes with its square"),
            new("error", 0, 1e-3, "the solution is known"),
            new("largest_temperature", 0.1, 1, "maximum principle: never above the initial 1; and not yet cold"),
        ],
        Perturbations =
        [
            new("diffusivity", PerturbationKind.Parameter, "the plate conducts 1 % better"),
            new("amplitude", PerturbationKind.InitialState, "the plate starts 1 % hotter"),
        ],
        ActivityMetric = "largest_temperature",

        // The first state is made of sines, which the platforms round each in their own way.
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, diffusivity: 1, amplitude: 1);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation == "diffusivity"
        ? Create(backend, seed, 1 + size, amplitude: 1)
        : Create(backend, seed, diffusivity: 1, 1 + size);

    private static DecaySimulation Create(string backend, ulong seed, double diffusivity, double amplitude)
    {
        var mode = new SineMode(seed == 1 ? 1 : 2, seed == 3 ? 2 : 1);
        Plate[] plates = [New(Cells), New(2 * Cells)];
        return new DecaySimulation(plates[0], plates[1], mode);

        Plate New(int cells)
        {
            var plate = new Plate(cells, Ratio, diffusivity, inVectors: backend == "vectorized");
            plate.Fill((x, y) => amplitude * mode.At(x, y, 0));
            return plate;
        }
    }

    private static FieldAxis Edge(string name) => new(name, "1", Cells + 1) { Spacing = 1.0 / Cells };

    private static MetricDescription Observable(string name, double absolute, double relative, string reason) =>
        new(name, "1", ConformanceClass.Tolerance) { AbsoluteTolerance = absolute, RelativeTolerance = relative, ToleranceReason = reason };
}
