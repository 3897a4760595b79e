using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>One way to make a network wrong from outside: other parameters, or an added current. The engine knows nothing of it.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Change">What a size of 0.01 does, in words.</param>
internal sealed record NetworkPerturbation(string Name, PerturbationKind Kind, string Change)
{
    /// <summary>The changed parameters; size 0 gives the same.</summary>
    public Func<NetworkParameters, double, NetworkParameters> Parameters { get; init; } = (parameters, _) => parameters;

    /// <summary>The added current, where there is one.</summary>
    public CurrentChange? Current { get; init; }

    /// <summary>The regimes whose bits it changes; elsewhere it is not declared, because the gate could not see it.</summary>
    public ActsWhere Acts { get; init; } = ActsWhere.Always;

    /// <summary>The sizes that are tried; where one neuron of a thousand is changed, the whole of it counts.</summary>
    public IReadOnlyList<double> Sizes { get; init; } = [0.001, 0.01, 0.05];

    /// <summary>The declaration.</summary>
    public PerturbationDescription Description => new(Name, Kind, Change) { Sizes = Sizes };
}
