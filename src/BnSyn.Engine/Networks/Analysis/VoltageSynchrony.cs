using System.Numerics;
using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Synchrony index χ: how much of the neurons' voltage fluctuation survives averaging over the population.</summary>
/// <remarks>
/// χ² = var(mean V)/mean(var V_i) over time; near 0 for independent neurons, 1 when all move together. Collected on the fly by
/// Welford's recurrence, N + 1 running variances; start it after the transient. The bits do not depend on the width of a register.
/// </remarks>
public sealed class VoltageSynchrony
{
    private readonly int _neurons;
    private readonly Vector<double>[] _mean;
    private readonly Vector<double>[] _squares;
    private Vector<double> _populationMean;
    private Vector<double> _populationSquares;

    /// <summary>Starts with nothing collected.</summary>
    /// <param name="neurons">Number of neurons; positive.</param>
    public VoltageSynchrony(int neurons)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(neurons);
        _neurons = neurons;
        _mean = new Vector<double>[(neurons + Vector<double>.Count - 1) / Vector<double>.Count];
        _squares = new Vector<double>[_mean.Length];
    }

    /// <summary>Number of samples collected.</summary>
    public int Samples { get; private set; }

    /// <summary>χ, in [0, 1] up to rounding; null before the second sample or when no voltage has moved.</summary>
    public double? Chi
    {
        get
        {
            // Lanes behind the last neuron have stayed at 0.
            double total = 0.0;
            foreach (double squares in MemoryMarshal.Cast<Vector<double>, double>(_squares))
            {
                total += squares;
            }

            return Samples < 2 || !(total > 0.0) ? null : Math.Sqrt(_populationSquares[0] / (total / _neurons));
        }
    }

    /// <summary>Takes in the membrane potentials of one moment.</summary>
    /// <param name="V_mV">Potentials in mV, one per neuron.</param>
    /// <exception cref="ArgumentException"><paramref name="V_mV"/> has another length.</exception>
    public void Add(ReadOnlySpan<double> V_mV)
    {
        if (V_mV.Length != _neurons)
        {
            throw new ArgumentException($"V_mV must have shape ({_neurons},), got ({V_mV.Length},)", nameof(V_mV));
        }

        Samples++;
        var samples = new Vector<double>(Samples);
        ReadOnlySpan<Vector<double>> whole = MemoryMarshal.Cast<double, Vector<double>>(V_mV);
        for (int i = 0; i < whole.Length; i++)
        {
            Update(ref _mean[i], ref _squares[i], whole[i], samples);
        }

        if (whole.Length < _mean.Length)
        {
            Span<double> last = stackalloc double[Vector<double>.Count];
            last.Clear();
            V_mV[(whole.Length * Vector<double>.Count)..].CopyTo(last);
            Update(ref _mean[^1], ref _squares[^1], new Vector<double>(last), samples);
        }

        Update(ref _populationMean, ref _populationSquares, new Vector<double>(PairwiseSum.Mean(V_mV)), samples);
    }

    private static void Update(ref Vector<double> mean, ref Vector<double> squares, Vector<double> value, Vector<double> samples)
    {
        Vector<double> before = value - mean;
        mean += before / samples;
        squares += before * (value - mean);
    }
}
