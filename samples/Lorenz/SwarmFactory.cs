using BnSyn.Gate;

namespace Lorenz;

/// <summary>The swarms of the scenarios: one row a backend.</summary>
internal static class SwarmFactory
{
    private const int Trajectories = 32;

    /// <summary>Starts the trajectories in a row beside the attractor.</summary>
    /// <param name="backend">"plain", "vectorized" or "fused".</param>
    /// <param name="seed">Moves the row.</param>
    /// <param name="parameters">The system.</param>
    /// <param name="move">How much larger x starts: a fraction, and below 0 for smaller.</param>
    /// <exception cref="ArgumentException">There is no such backend.</exception>
    public static Swarm Create(string backend, ulong seed, LorenzParameters parameters, double move = 0)
    {
        var (x, y, z) = (new double[Trajectories], new double[Trajectories], new double[Trajectories]);
        for (var i = 0; i < Trajectories; i++)
        {
            (x[i], y[i], z[i]) = ((1 + (0.01 * seed)) * (1 + move), 1 + (0.25 * i), 20);
        }

        return backend switch
        {
            "plain" => new PlainSwarm(parameters, x, y, z),
            "vectorized" => new VectorSwarm<RoundedTwice>(parameters, x, y, z),
            "fused" => new VectorSwarm<RoundedOnce>(parameters, x, y, z),
            _ => throw new ArgumentException($"no backend '{backend}'; valid: plain, vectorized, fused", nameof(backend)),
        };
    }

    /// <summary>What the physics depends on, for the baseline.</summary>
    public static IReadOnlyList<ParameterDescription> Describe(LorenzParameters parameters) =>
    [
        ParameterDescription.Number("sigma", parameters.Sigma, "1"),
        ParameterDescription.Number("rho", parameters.Rho, "1"),
        ParameterDescription.Number("beta", parameters.Beta, "1"),
        ParameterDescription.Number("dt", parameters.TimeStep, "1"),
        ParameterDescription.Number("trajectories", Trajectories, "1"),
    ];

    /// <summary>How much a perturbation moves the start of every trajectory.</summary>
    /// <param name="name">"start", or one of the system.</param>
    /// <param name="size">How wrong, as a fraction.</param>
    public static double MovesStart(string name, double size) => name == "start" ? size : 0;

    /// <summary>The perturbed system, for both scenarios.</summary>
    /// <param name="name">"rho" or "beta"; "start" leaves it as it is.</param>
    /// <param name="size">How wrong, as a fraction.</param>
    /// <exception cref="ArgumentException">There is no such perturbation.</exception>
    public static LorenzParameters Perturb(string name, double size) => name switch
    {
        "rho" => new() { Rho = new LorenzParameters().Rho * (1 + size) },
        "beta" => new() { Beta = new LorenzParameters().Beta * (1 + size) },
        "start" => new(),
        _ => throw new ArgumentException($"no perturbation '{name}'; valid: rho, beta, start", nameof(name)),
    };
}
