using BnSyn.Engine.Integrators;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>BN-Syn's adaptive integration of AdEx neurons as it is: spikes are looked for at an interval's end only, and V runs away until then.</summary>
/// <remarks>
/// The population is one system, solved by <see cref="DormandPrinceIntegrator"/> with atol 1e-8 and rtol 1e-6. A neuron that passes V_peak
/// within the interval rises on at millions of mV per ms, and its w takes in a·(V - E_L) meanwhile: hundreds to thousands of pA where a
/// spike should add b. Good for intervals without spikes; <see cref="AdaptiveAdExStep"/> is the model as published. Not thread-safe.
/// </remarks>
public sealed class RunawayAdExStep
{
    private const double AbsoluteTolerance = 1e-8;
    private const double RelativeTolerance = 1e-6;

    private readonly AdExParameters _parameters;
    private readonly DormandPrinceIntegrator _integrator;
    private readonly double[] _start;
    private readonly double[] _synaptic;
    private readonly double[] _external;

    /// <summary>Prepares the steps of a population.</summary>
    /// <param name="parameters">The neurons' parameters.</param>
    /// <param name="neurons">How many neurons; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public RunawayAdExStep(AdExParameters parameters, int neurons)
    {
        parameters.Validate();
        ParameterCheck.AtLeast(neurons, 1.0, nameof(neurons));
        _parameters = parameters;
        _integrator = new DormandPrinceIntegrator(2 * neurons, AbsoluteTolerance, RelativeTolerance);
        _start = new double[2 * neurons];
        _synaptic = new double[neurons];
        _external = new double[neurons];
    }

    /// <summary>Advances every neuron by <paramref name="dt_ms"/>; arguments as in <see cref="AdaptiveAdExStep.Advance"/>.</summary>
    /// <param name="dt_ms">The interval in ms; finite, positive.</param>
    /// <param name="I_syn_pA">Synaptic currents in pA over the interval, finite.</param>
    /// <param name="I_ext_pA">External currents in pA over the interval, finite.</param>
    /// <param name="V_mV">Membrane potentials at its start in mV, finite.</param>
    /// <param name="w_pA">Adaptation currents at its start in pA, finite.</param>
    /// <param name="nextV_mV">Receives the membrane potentials; may be <paramref name="V_mV"/> itself.</param>
    /// <param name="nextW_pA">Receives the adaptation currents; may be <paramref name="w_pA"/> itself.</param>
    /// <param name="spiked">Receives which neurons were at their peak or beyond it at the end.</param>
    /// <exception cref="ArgumentException">An input breaks its range; nothing has been written then.</exception>
    /// <exception cref="ArithmeticException">A step would have to be below the spacing of numbers.</exception>
    public void Advance(
        double dt_ms,
        ReadOnlySpan<double> I_syn_pA,
        ReadOnlySpan<double> I_ext_pA,
        ReadOnlySpan<double> V_mV,
        ReadOnlySpan<double> w_pA,
        Span<double> nextV_mV,
        Span<double> nextW_pA,
        Span<bool> spiked)
    {
        int neurons = _synaptic.Length;
        if (!(dt_ms > 0.0) || !double.IsFinite(dt_ms))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms must be positive");
        }

        AdExInput.RequireLength(V_mV.Length, "V_mV", neurons);
        AdExInput.RequireAll(I_syn_pA, I_ext_pA, V_mV, w_pA);
        AdExInput.RequireLength(nextV_mV.Length, "nextV_mV", neurons);
        AdExInput.RequireLength(nextW_pA.Length, "nextW_pA", neurons);
        AdExInput.RequireLength(spiked.Length, "spiked", neurons);
        I_syn_pA.CopyTo(_synaptic);
        I_ext_pA.CopyTo(_external);
        V_mV.CopyTo(_start);
        w_pA.CopyTo(_start.AsSpan(neurons));

        var population = new AdExPopulation(new AdExEquation(_parameters, dt_ms), _synaptic, _external);
        _integrator.Start(population, _start);
        while (_integrator.Time < dt_ms)
        {
            _integrator.Step(population, dt_ms);
        }

        for (int i = 0; i < neurons; i++)
        {
            nextV_mV[i] = _integrator.Interpolated(i, 1.0);
            nextW_pA[i] = _integrator.Interpolated(neurons + i, 1.0);
            spiked[i] = nextV_mV[i] >= _parameters.Vpeak_mV;
            if (spiked[i])
            {
                nextV_mV[i] = _parameters.Vreset_mV;
                nextW_pA[i] += _parameters.B_pA;
            }
        }
    }
}
