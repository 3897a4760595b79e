using BnSyn.Engine.Networks;
using BnSyn.Engine.Scenarios.Perturbations;

namespace BnSyn.Engine.Scenarios.Probes;

/// <summary>A small network for a few milliseconds, in which one thing is other than in every regime.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Purpose">One sentence.</param>
/// <param name="Parameters">The physics.</param>
internal sealed record NetworkProbe(string Name, string Purpose, NetworkParameters Parameters) : Probe(Name, Purpose, Steps: 150)
{
    /// <summary>A current that differs from neuron to neuron or from step to step, if there is one.</summary>
    public CurrentChange? Current { get; init; }

    /// <summary>Its size.</summary>
    public double CurrentSize { get; init; } = 1;

    /// <summary>The exception that must end every run, if one must.</summary>
    public string? ExpectedFault { get; init; }

    /// <summary>Whether it ends before anything can fire.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the dense matrices of the reference would not fit into memory.</summary>
    public bool IsSparseOnly { get; init; }

    /// <summary>Whether <c>single</c> does something else here than in the other probes.</summary>
    public bool ConcernsSingle { get; init; } = true;
}
