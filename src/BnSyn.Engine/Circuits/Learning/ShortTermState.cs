using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Learning;

/// <summary>Utilisation and resources of every source neuron, moved at its spikes only.</summary>
/// <remarks>
/// Between two spikes Δ apart, u decays to 0 by exp(-Δ/τ_f) and x recovers to 1 by exp(-Δ/τ_d); a spike is worth u·x.
/// Tsodyks, Pawelzik and Markram, Neural Computation 10 (1998) 821; the closed form is that of NEST's tsodyks2_synapse.
/// </remarks>
internal sealed class ShortTermState
{
    private const long Never = -1;

    private readonly float _utilisation;
    private readonly PowerTable _recovery;
    private readonly PowerTable _facilitation;
    private readonly float[] _u;
    private readonly float[] _x;
    private readonly long[] _last;

    internal ShortTermState(ShortTermParameters parameters, int sources, double dtMs)
    {
        _utilisation = (float)parameters.Utilisation;
        _recovery = new PowerTable(parameters.RecoveryMs / dtMs);
        _facilitation = new PowerTable(parameters.FacilitationMs / dtMs);
        _u = new float[sources];
        _x = new float[sources];
        _last = new long[sources];
        Reset();
    }

    /// <summary>Rested: full resources, no facilitation.</summary>
    internal void Reset() => Array.Fill(_last, Never);

    /// <summary>A spike of a source arrives; returns what it is worth.</summary>
    internal float Arrive(int source, long step)
    {
        if (_last[source] == Never)
        {
            _u[source] = _utilisation;
            _x[source] = 1.0f;
        }
        else
        {
            long elapsed = step - _last[source];
            float left = _x[source] - (_x[source] * _u[source]);
            _x[source] = 1.0f + ((left - 1.0f) * _recovery.After(elapsed));
            _u[source] = _utilisation + (_u[source] * (1.0f - _utilisation) * _facilitation.After(elapsed));
        }

        _last[source] = step;
        return _u[source] * _x[source];
    }
}
