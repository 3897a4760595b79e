using BnSyn.Engine.Integrators;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>An Euler step of AdEx neurons that says how far it is from two of half its width.</summary>
/// <remarks>
/// The step taken is the full one, with the bits of <see cref="AdExStep"/>; the two halves are thrown away. Error and recommended step are
/// those of <see cref="StepDoubling"/> over V and w of all neurons. Not thread-safe.
/// </remarks>
public sealed class TrackedAdExStep
{
    private readonly AdExParameters _parameters;
    private readonly StepDoubling _doubling;
    private readonly double[] _fullV;
    private readonly double[] _fullW;
    private readonly double[] _halvesV;
    private readonly double[] _halvesW;
    private readonly bool[] _firedFull;
    private readonly bool[] _firedFirst;
    private readonly bool[] _firedSecond;

    /// <summary>Prepares the steps of a population.</summary>
    /// <param name="parameters">The neurons' parameters.</param>
    /// <param name="neurons">How many neurons; positive.</param>
    /// <param name="atol">Absolute tolerance of the error in mV and pA; finite, positive.</param>
    /// <param name="rtol">Relative tolerance of the error; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public TrackedAdExStep(AdExParameters parameters, int neurons, double atol = 1e-6, double rtol = 1e-3)
    {
        parameters.Validate();
        ParameterCheck.AtLeast(neurons, 1.0, nameof(neurons));
        _parameters = parameters;
        _doubling = new StepDoubling(atol, rtol);
        _fullV = new double[neurons];
        _fullW = new double[neurons];
        _halvesV = new double[neurons];
        _halvesW = new double[neurons];
        _firedFull = new bool[neurons];
        _firedFirst = new bool[neurons];
        _firedSecond = new bool[neurons];
    }

    /// <summary>Advances every neuron by <paramref name="dt_ms"/>; arguments and results as in <see cref="AdExStep.Advance"/>.</summary>
    /// <param name="dt_ms">The step in ms, in (0, 1].</param>
    /// <param name="I_syn_pA">Synaptic currents in pA, finite.</param>
    /// <param name="I_ext_pA">External currents in pA, finite.</param>
    /// <param name="V_mV">Membrane potentials before the step in mV, finite.</param>
    /// <param name="w_pA">Adaptation currents before the step in pA, finite.</param>
    /// <param name="nextV_mV">Receives the membrane potentials; may be <paramref name="V_mV"/> itself.</param>
    /// <param name="nextW_pA">Receives the adaptation currents; may be <paramref name="w_pA"/> itself.</param>
    /// <param name="spiked">Receives which neurons fired in the full step.</param>
    /// <returns>What the two halves say of it.</returns>
    /// <exception cref="ArgumentException">An input breaks its range, or the number of neurons is another one; nothing has been written then.</exception>
    public AdExStepError Advance(
        double dt_ms,
        ReadOnlySpan<double> I_syn_pA,
        ReadOnlySpan<double> I_ext_pA,
        ReadOnlySpan<double> V_mV,
        ReadOnlySpan<double> w_pA,
        Span<double> nextV_mV,
        Span<double> nextW_pA,
        Span<bool> spiked)
    {
        int neurons = _fullV.Length;
        AdExInput.RequireLength(nextV_mV.Length, "nextV_mV", neurons);
        AdExInput.RequireLength(nextW_pA.Length, "nextW_pA", neurons);
        AdExInput.RequireLength(spiked.Length, "spiked", neurons);
        double half = dt_ms * 0.5;
        AdExStep.Advance(_parameters, dt_ms, I_syn_pA, I_ext_pA, V_mV, w_pA, _fullV, _fullW, _firedFull);
        AdExStep.Advance(_parameters, half, I_syn_pA, I_ext_pA, V_mV, w_pA, _halvesV, _halvesW, _firedFirst);
        AdExStep.Advance(_parameters, half, I_syn_pA, I_ext_pA, _halvesV, _halvesW, _halvesV, _halvesW, _firedSecond);
        double error = Math.Max(_doubling.Error(_fullV, _halvesV), _doubling.Error(_fullW, _halvesW));
        bool sameSpikes = true;
        for (int i = 0; i < neurons; i++)
        {
            sameSpikes &= _firedFull[i] == (_firedFirst[i] | _firedSecond[i]);
        }

        _fullV.CopyTo(nextV_mV);
        _fullW.CopyTo(nextW_pA);
        _firedFull.CopyTo(spiked);
        return new AdExStepError(error, StepDoubling.NextStep(dt_ms, error), sameSpikes);
    }
}
