using System.Globalization;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>What an AdEx step accepts: the checks of the step width, the currents and the state, with BN-Syn's texts.</summary>
public static class AdExInput
{
    /// <summary>The widest step in ms: beyond it the Euler step of the upswing is meaningless.</summary>
    public const double LargestStep_ms = 1.0;

    /// <summary>Checks that 0 &lt; <paramref name="dt_ms"/> ≤ 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void RequireTimeStep(double dt_ms)
    {
        if (!(dt_ms > 0.0))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms must be positive");
        }

        if (dt_ms > LargestStep_ms)
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms out of bounds: must be <= 1.0 ms");
        }
    }

    /// <summary>Checks that every current is finite.</summary>
    /// <param name="current_pA">Currents in pA, one per neuron.</param>
    /// <param name="name">The name used in the message, for example <c>I_syn_pA</c>.</param>
    /// <exception cref="ArgumentException">One is not; the message names the first such neuron.</exception>
    public static void RequireFiniteCurrent(ReadOnlySpan<double> current_pA, string name)
    {
        for (int i = 0; i < current_pA.Length; i++)
        {
            if (!double.IsFinite(current_pA[i]))
            {
                throw NonFinite($"{name} contains non-finite values", current_pA[i], i);
            }
        }
    }

    /// <summary>Checks that a state vector holds neither NaN nor infinity.</summary>
    /// <param name="values">The vector, one value per neuron.</param>
    /// <param name="name">The name used in the message, for example <c>V_mV</c>.</param>
    /// <param name="neurons">The number of neurons that the vector must have.</param>
    /// <exception cref="ArgumentException">Wrong length, NaN or infinity.</exception>
    public static void RequireState(ReadOnlySpan<double> values, string name, int neurons)
    {
        RequireLength(values.Length, name, neurons);
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                throw NonFinite($"{name}: contains NaN", values[i], i);
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw NonFinite($"{name}: contains non-finite values", values[i], i);
            }
        }
    }

    /// <summary>Checks the currents and the state of a population, in BN-Syn's order.</summary>
    /// <exception cref="ArgumentException">A vector has another length than <paramref name="V_mV"/>, or a value is not finite.</exception>
    internal static void RequireAll(
        ReadOnlySpan<double> I_syn_pA, ReadOnlySpan<double> I_ext_pA, ReadOnlySpan<double> V_mV, ReadOnlySpan<double> w_pA)
    {
        int neurons = V_mV.Length;
        RequireFiniteCurrent(I_syn_pA, "I_syn_pA");
        RequireFiniteCurrent(I_ext_pA, "I_ext_pA");
        RequireState(V_mV, "V_mV", neurons);
        RequireState(w_pA, "w_pA", neurons);
        RequireLength(I_syn_pA.Length, "I_syn_pA", neurons);
        RequireLength(I_ext_pA.Length, "I_ext_pA", neurons);
    }

    /// <summary>Checks the length of a vector.</summary>
    /// <exception cref="ArgumentException"><paramref name="length"/> is not <paramref name="neurons"/>.</exception>
    public static void RequireLength(int length, string name, int neurons)
    {
        if (length != neurons)
        {
            throw new ArgumentException($"{name}: expected shape ({neurons},), got ({length},)", name);
        }
    }

    private static ArgumentException NonFinite(string text, double value, int neuron) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{text} (first: {value} at neuron {neuron})"));
}
