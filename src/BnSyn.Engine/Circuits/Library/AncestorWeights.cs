using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Library;

/// <summary>The weights of the sensorimotor circuit, as measured on the ancestor's matrices.</summary>
/// <remarks>
/// Density, mean and spread are those of the weights that are not 0; a test draws every matrix and compares. Clipped normal
/// laws are given by the normal law that has the measured mean and spread once it is clipped; a law clipped at 0 loses some of its
/// synapses there, and its density is raised by as much. Shapes follow from the wiring; where the ancestor was wired otherwise, the
/// intended number of sources counts.
/// </remarks>
internal static class AncestorWeights
{
    /// <summary>One matrix.</summary>
    /// <param name="Name">The ancestor's name.</param>
    /// <param name="Density">Fraction of pairs with a weight other than 0.</param>
    /// <param name="Mean">Mean of those weights.</param>
    /// <param name="Spread">Their standard deviation.</param>
    /// <param name="Law">What reproduces the three.</param>
    internal sealed record Matrix(string Name, double Density, double Mean, double Spread, WeightLaw Law);

    internal static IReadOnlyList<Matrix> All { get; } =
    [
        Uniform("thalamus.input_to_trn", 0.2988, 0.04793, 0.02894),
        Uniform("thalamus.relay_to_trn", 0.1884, 0.0513, 0.02909),
        Uniform("thalamus.trn_to_relay", 0.3022, 0.05049, 0.02871),
        Uniform("thalamus.trn_recurrent", 0.1936, 0.05017, 0.03038),
        Clipped("thalamus.center_surround_filter", 1.0, 0.13073, 0.45121, -0.01108, 0.72196, -0.2944, 1.0, 0.0),
        Half("cortex.weights", 0.01244, 0.00942),
        Half("cortex.w_l4_l23", 0.01063, 0.00805),
        NoSelf(Normal("cortex.w_l23_recurrent", 0.00013, 0.20004)),
        Half("cortex.w_l23_l5", 0.01064, 0.00805),
        Half("cortex.w_l23_l6a", 0.01069, 0.00797),
        Half("cortex.w_l23_l6b", 0.01066, 0.00806),
        NoSelf(Constant("cortex.w_l23_inhib", 0.9987, 0.3)),
        Uniform("hippocampus.ec_dg", 0.3001, 0.24989, 0.14467),
        Uniform("hippocampus.ec_ca3", 0.3999, 0.15004, 0.08686),
        Uniform("hippocampus.ec_ca1", 0.2005, 0.15032, 0.08659),
        Uniform("hippocampus.w_dg_ca3", 0.4996, 0.25022, 0.1445),
        Clipped("hippocampus.w_ca3_ca3", 0.6304, 0.2842, 0.20217, 0.10132, 0.30547, 0.0, 1.0, 0.37006),
        Uniform("hippocampus.w_ca3_ca1", 0.1498, 0.1499, 0.08669),
        NoSelf(Constant("hippocampus.w_ca1_inhib", 0.995, 0.5)),
        Clipped("pfc.default", 0.4992, 0.95593, 0.16577, 3.4303, 4.665, 0.0, 1.0, 0.23107),
        new("pfc.rec_weights", 0.5048, 0.08403, 0.08354, new WeightLaw { Distribution = WeightDistribution.Exponential, Density = 0.5048, Mean = 0.08403, Highest = 0.8 }),
        NoSelf(Constant("pfc.inhib_weights", 0.9967, 0.2)),
        Normal("striatum.default_d1", 0.0, 0.00496),
        Normal("striatum.default_d2", 0.0, 0.00496),
        Uniform("striatum.pfc_modulation_d1", 0.2998, 0.04996, 0.02886),
        Uniform("striatum.pfc_modulation_d2", 0.2991, 0.04998, 0.02884),
        Uniform("cerebellum.mossy_to_granule", 0.05, 0.05003, 0.02887),
        Normal("cerebellum.parallel_fibres", 0.09999, 0.01999),
        Uniform("cerebellum.purkinje_to_dcn", 0.2016, 0.04985, 0.02885),
        Uniform("cerebellum.mossy_to_dcn", 0.1, 0.04969, 0.02876),
    ];

    /// <summary>The law of a matrix.</summary>
    internal static WeightLaw Law(string name) => All.First(matrix => matrix.Name == name).Law;

    private static Matrix Uniform(string name, double density, double mean, double spread) => new(
        name, density, mean, spread, new WeightLaw { Distribution = WeightDistribution.Uniform, Density = density, Mean = mean, Spread = spread });

    private static Matrix Half(string name, double mean, double spread) => new(
        name, 1.0, mean, spread, new WeightLaw { Distribution = WeightDistribution.HalfNormal, Mean = mean });

    private static Matrix Normal(string name, double mean, double spread) => new(
        name, 1.0, mean, spread, new WeightLaw { Distribution = WeightDistribution.Normal, Mean = mean, Spread = spread });

    private static Matrix Constant(string name, double density, double mean) => new(
        name, density, mean, 0.0, new WeightLaw { Distribution = WeightDistribution.Constant, Mean = mean });

    private static Matrix Clipped(
        string name, double density, double mean, double spread, double center, double width, double lowest, double highest, double atZero) => new(
        name,
        density,
        mean,
        spread,
        new WeightLaw
        {
            Distribution = WeightDistribution.Normal,
            Density = Math.Min(density / (1.0 - atZero), 1.0),
            Mean = center,
            Spread = width,
            Lowest = lowest,
            Highest = highest,
        });

    private static Matrix NoSelf(Matrix matrix) => matrix with { Law = matrix.Law with { NoSelf = true } };
}
