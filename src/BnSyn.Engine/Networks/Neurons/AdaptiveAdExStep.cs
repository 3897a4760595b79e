using System.Globalization;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>AdEx neurons over an interval in steps of their own width: every spike at its time, with its reset, and then onwards.</summary>
/// <remarks>
/// <para>
/// The equations are those of <see cref="AdExEquation"/>, solved by <see cref="DormandPrinceIntegrator"/>, each neuron by itself: what one does
/// moves no bit of another. Where V reaches V_peak within a step, the time at which it did is found by bisection of the step's polynomial;
/// there V := V_reset and w := w + b, and the rest of the interval begins. The exponent stays limited to
/// <see cref="AdExEquation.ExponentLimit"/>: with BN-Syn's parameters that is reached 45 mV below V_peak, a nanosecond of the upswing.
/// </para>
/// <para>
/// BN-Syn itself looks for spikes at the interval's end only, see <see cref="RunawayAdExStep"/>. Not thread-safe. Source of the model: Brette
/// &amp; Gerstner 2005, J Neurophysiol 94:3637, doi:10.1152/jn.00686.2005.
/// </para>
/// </remarks>
public sealed class AdaptiveAdExStep
{
    /// <summary>The most steps that one neuron is given within an interval.</summary>
    public const int MostSteps = 100_000;

    private const int Bisections = 60;

    private readonly AdExParameters _parameters;
    private readonly DormandPrinceIntegrator _integrator;

    /// <summary>Prepares the steps.</summary>
    /// <param name="parameters">The neurons' parameters; V_reset below V_peak.</param>
    /// <param name="atol">Absolute tolerance of a step's error in mV and pA; finite, positive.</param>
    /// <param name="rtol">Relative tolerance of a step's error; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public AdaptiveAdExStep(AdExParameters parameters, double atol = 1e-8, double rtol = 1e-6)
    {
        parameters.Validate();
        if (!(parameters.Vreset_mV < parameters.Vpeak_mV))
        {
            throw new ArgumentOutOfRangeException(
                nameof(parameters),
                string.Create(CultureInfo.InvariantCulture, $"Vreset_mV must be below Vpeak_mV = {parameters.Vpeak_mV}, got {parameters.Vreset_mV}: such a neuron would fire without end"));
        }

        _parameters = parameters;
        _integrator = new DormandPrinceIntegrator(2, atol, rtol);
    }

    /// <summary>Advances every neuron by <paramref name="dt_ms"/>; all vectors have one value per neuron.</summary>
    /// <param name="dt_ms">The interval in ms; finite, positive.</param>
    /// <param name="I_syn_pA">Synaptic currents in pA over the interval, finite.</param>
    /// <param name="I_ext_pA">External currents in pA over the interval, finite.</param>
    /// <param name="V_mV">Membrane potentials at its start in mV, finite.</param>
    /// <param name="w_pA">Adaptation currents at its start in pA, finite.</param>
    /// <param name="nextV_mV">Receives the membrane potentials; may be <paramref name="V_mV"/> itself.</param>
    /// <param name="nextW_pA">Receives the adaptation currents; may be <paramref name="w_pA"/> itself.</param>
    /// <param name="spikes">Receives how often each neuron fired.</param>
    /// <exception cref="ArgumentException">An input breaks its range; nothing has been written then.</exception>
    /// <exception cref="ArithmeticException">A neuron needs more than <see cref="MostSteps"/>, or a step below the spacing of numbers.</exception>
    public void Advance(
        double dt_ms,
        ReadOnlySpan<double> I_syn_pA,
        ReadOnlySpan<double> I_ext_pA,
        ReadOnlySpan<double> V_mV,
        ReadOnlySpan<double> w_pA,
        Span<double> nextV_mV,
        Span<double> nextW_pA,
        Span<int> spikes)
    {
        int neurons = V_mV.Length;
        ParameterCheck.Positive(dt_ms, nameof(dt_ms));
        AdExInput.RequireAll(I_syn_pA, I_ext_pA, V_mV, w_pA);
        AdExInput.RequireLength(nextV_mV.Length, "nextV_mV", neurons);
        AdExInput.RequireLength(nextW_pA.Length, "nextW_pA", neurons);
        AdExInput.RequireLength(spikes.Length, "spikes", neurons);

        var equation = new AdExEquation(_parameters, dt_ms);
        for (int i = 0; i < neurons; i++)
        {
            nextV_mV[i] = V_mV[i];
            nextW_pA[i] = w_pA[i];
            spikes[i] = Integrate(new AdExNeuron(equation, I_syn_pA[i], I_ext_pA[i]), dt_ms, i, ref nextV_mV[i], ref nextW_pA[i]);
        }
    }

    private int Integrate(AdExNeuron neuron, double dt, int index, ref double V, ref double w)
    {
        int spikes = 0;
        double left = dt;
        int steps = 0;
        if (V >= _parameters.Vpeak_mV)
        {
            Reset(w, ref V, ref w, ref spikes);
        }

        while (left > 0.0)
        {
            _integrator.Start(neuron, [V, w]);
            while (true)
            {
                if (++steps > MostSteps)
                {
                    throw new ArithmeticException(
                        string.Create(CultureInfo.InvariantCulture, $"neuron {index} needs more than {MostSteps} steps for {dt} ms, after {spikes} spikes"));
                }

                _integrator.Step(neuron, left);
                if (_integrator.State[0] >= _parameters.Vpeak_mV)
                {
                    double fraction = FractionAtPeak();
                    left -= _integrator.TimeBefore + (fraction * (_integrator.Time - _integrator.TimeBefore));
                    Reset(_integrator.Interpolated(1, fraction), ref V, ref w, ref spikes);
                    break;
                }

                if (_integrator.Time >= left)
                {
                    V = _integrator.State[0];
                    w = _integrator.State[1];
                    return spikes;
                }
            }
        }

        return spikes;
    }

    private void Reset(double wAtPeak, ref double V, ref double w, ref int spikes)
    {
        V = _parameters.Vreset_mV;
        w = wAtPeak + _parameters.B_pA;
        spikes++;
    }

    // V is below its peak where the step begins and not below it where the step ends.
    private double FractionAtPeak()
    {
        double below = 0.0;
        double above = 1.0;
        for (int i = 0; i < Bisections; i++)
        {
            double middle = 0.5 * (below + above);
            if (_integrator.Interpolated(0, middle) >= _parameters.Vpeak_mV)
            {
                above = middle;
            }
            else
            {
                below = middle;
            }
        }

        return above;
    }
}
