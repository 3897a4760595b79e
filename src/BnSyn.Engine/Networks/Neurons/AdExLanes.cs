using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Lanes;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>The equations of <see cref="AdExEquation"/> for several neurons side by side: the second and last text of them.</summary>
/// <remarks>The same operations in the same order, so every lane has the bits of the scalar text; a test holds them together.</remarks>
internal readonly struct AdExLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes _dt;
    private readonly TLanes _c;
    private readonly TLanes _negativeGL;
    private readonly TLanes _gLDeltaT;
    private readonly TLanes _eL;
    private readonly TLanes _vT;
    private readonly TLanes _deltaT;
    private readonly TLanes _a;
    private readonly TLanes _b;
    private readonly TLanes _tauw;
    private readonly TLanes _vReset;
    private readonly TLanes _vPeak;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal AdExLanes(AdExParameters parameters, double dt_ms)
    {
        _dt = TLanes.Broadcast(dt_ms);
        _c = TLanes.Broadcast(parameters.C_pF);
        _negativeGL = TLanes.Broadcast(-parameters.GL_nS);
        _gLDeltaT = TLanes.Broadcast(parameters.GL_nS * parameters.DeltaT_mV);
        _eL = TLanes.Broadcast(parameters.EL_mV);
        _vT = TLanes.Broadcast(parameters.VT_mV);
        _deltaT = TLanes.Broadcast(parameters.DeltaT_mV);
        _a = TLanes.Broadcast(parameters.A_nS);
        _b = TLanes.Broadcast(parameters.B_pA);
        _tauw = TLanes.Broadcast(parameters.Tauw_ms);
        _vReset = TLanes.Broadcast(parameters.Vreset_mV);
        _vPeak = TLanes.Broadcast(parameters.Vpeak_mV);
    }

    /// <summary>The argument of the equation's exponential, limited from above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TLanes Exponent(TLanes V)
    {
        TLanes exponent = (V - _vT) / _deltaT;
        return TLanes.AtMost(TLanes.Broadcast(AdExEquation.ExponentLimit), exponent);
    }

    /// <summary>One Euler step; arguments and results as in <see cref="AdExEquation.Step"/>.</summary>
    /// <param name="exponential">exp of <see cref="Exponent"/> of V.</param>
    /// <returns>Bit k is set when the neuron in lane k fired.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Step(
        TLanes V, TLanes w, TLanes exponential, TLanes I_syn, TLanes I_ext, out TLanes nextV, out TLanes nextW)
    {
        TLanes I_exp = _gLDeltaT * exponential;
        TLanes dV = ((_negativeGL * (V - _eL)) + I_exp - w - I_syn + I_ext) / _c;
        TLanes dw = ((_a * (V - _eL)) - w) / _tauw;
        TLanes freeV = V + (_dt * dV);
        TLanes freeW = w + (_dt * dw);
        TLanes fired = TLanes.GreaterOrEqual(freeV, _vPeak);
        nextV = TLanes.Select(fired, _vReset, freeV);
        nextW = TLanes.Select(fired, freeW + _b, freeW);
        return fired.ToBits();
    }
}
