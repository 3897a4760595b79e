using BnSyn.Engine.Networks;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>The external currents of a network with one change added to them, step by step.</summary>
/// <param name="network">The network that takes them.</param>
/// <param name="change">The change.</param>
/// <param name="size">Its size.</param>
internal sealed class PerturbedDrive(Network network, CurrentChange change, double size)
{
    private readonly double[] _current_pA = new double[network.N];

    /// <summary>The currents of the step that comes, in pA; valid until the next call.</summary>
    public ReadOnlySpan<double> Next()
    {
        Array.Fill(_current_pA, network.Parameters.ExternalCurrentPA);
        change(network, size, _current_pA);
        return _current_pA;
    }
}
