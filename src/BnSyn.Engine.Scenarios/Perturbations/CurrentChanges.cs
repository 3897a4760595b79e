using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Calibration;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>The currents that perturb a drive or, within the first step, amount to another initial state.</summary>
/// <remarks>
/// A potential moves by dt*I/C in a step, so a current of dV*C/dt during the first step alone gives the network that would have
/// started dV higher.
/// </remarks>
internal static class CurrentChanges
{
    private const double SlowWaveSteps = 500;

    /// <summary>From minus to plus a share of the rheobase over the neurons' indices.</summary>
    public static void Gradient(Network network, double size, Span<double> current_pA)
    {
        var largest = size * Rheobase.Of_pA(network.Parameters.AdEx);
        for (var i = 0; i < current_pA.Length; i++)
        {
            current_pA[i] += largest * ((2.0 * i / (current_pA.Length - 1)) - 1);
        }
    }

    /// <summary>A share of the rheobase, on for 500 steps and off for 500.</summary>
    public static void SlowWave(Network network, double size, Span<double> current_pA)
    {
        if ((int)(network.StepIndex / SlowWaveSteps) % 2 == 0)
        {
            Add(current_pA, size * Rheobase.Of_pA(network.Parameters.AdEx));
        }
    }

    /// <summary>Infinite for one neuron of the population's middle, from the 50th step on.</summary>
    public static void InfiniteForOne(Network network, double size, Span<double> current_pA)
    {
        if (network.StepIndex >= 50)
        {
            current_pA[current_pA.Length / 2] = size * double.PositiveInfinity;
        }
    }

    /// <summary>All neurons start higher by a share of the way from rest to threshold.</summary>
    public static void HigherStart(Network network, double size, Span<double> current_pA)
    {
        if (network.StepIndex == 0)
        {
            Add(current_pA, CurrentFor(network, size * RestToThreshold(network.Parameters)));
        }
    }

    /// <summary>One neuron starts higher by a share of the way from rest to threshold.</summary>
    public static void HigherStartOfOne(Network network, double size, Span<double> current_pA)
    {
        if (network.StepIndex == 0)
        {
            current_pA[0] += CurrentFor(network, size * RestToThreshold(network.Parameters));
        }
    }

    /// <summary>Every neuron starts further from rest by a share of its distance.</summary>
    public static void WiderStart(Network network, double size, Span<double> current_pA)
    {
        if (network.StepIndex > 0)
        {
            return;
        }

        for (var i = 0; i < current_pA.Length; i++)
        {
            current_pA[i] += CurrentFor(network, size * (network.V[i] - network.Parameters.AdEx.EL_mV));
        }
    }

    /// <summary>From rest to threshold in mV: the natural unit for a perturbed potential, whose zero is a convention.</summary>
    public static double RestToThreshold(NetworkParameters p) => p.AdEx.VT_mV - p.AdEx.EL_mV;

    private static double CurrentFor(Network network, double difference_mV) =>
        difference_mV * network.Parameters.AdEx.C_pF / network.Parameters.DtMs;

    private static void Add(Span<double> current_pA, double added_pA)
    {
        foreach (ref var current in current_pA)
        {
            current += added_pA;
        }
    }
}
