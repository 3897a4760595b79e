using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Gpu.Tests.Single;

/// <summary>One neuron in binary32 on the processor: the words of single_neuron.cl in C#, in its order. C# rounds every operation on floats to binary32.</summary>
internal sealed class SingleNeuron(NetworkParameters parameters)
{
    private readonly float[] _p = [.. NeuronParameters.SingleOf(parameters).Select(value => (float)value)];

    public float ExternalWeight => _p[0];

    public float AmpaDecay => _p[1];

    public float NmdaDecay => _p[2];

    public float GabaaDecay => _p[3];

    public float LowestV => _p[20];

    public float HighestV => _p[21];

    public static float Ampa(float recurrent, float external) => (0.7f * recurrent) + (0.7f * external);

    public static float Nmda(float recurrent, float external) => (0.3f * recurrent) + (0.3f * external);

    public float OpenFraction(float V)
    {
        float exponent = -0.062f * V;
        exponent = exponent > 88.0f ? 88.0f : exponent;
        return 1.0f / (1.0f + (_p[7] * SingleExponential.Exp(exponent)));
    }

    public float Current(float V, float gAmpa, float gNmda, float gGabaa)
    {
        float ampa = gAmpa * (V - _p[4]);
        float nmda = gNmda * OpenFraction(V) * (V - _p[5]);
        float gabaa = gGabaa * (V - _p[6]);
        return ampa + nmda + gabaa;
    }

    public bool Step(float V, float w, float I_syn, float I_ext, out float nextV, out float nextW)
    {
        (float dt, float c, float negativeGL, float gLDeltaT, float eL, float vT, float deltaT) = (_p[8], _p[9], _p[10], _p[11], _p[12], _p[13], _p[14]);
        (float a, float b, float tauW, float vReset, float vPeak) = (_p[15], _p[16], _p[17], _p[18], _p[19]);
        float exponent = (V - vT) / deltaT;
        exponent = exponent > 20.0f ? 20.0f : exponent;
        float I_exp = gLDeltaT * SingleExponential.Exp(exponent);
        float dV = ((negativeGL * (V - eL)) + I_exp - w - I_syn + I_ext) / c;
        float dw = ((a * (V - eL)) - w) / tauW;
        nextV = V + (dt * dV);
        nextW = w + (dt * dw);
        if (nextV >= vPeak)
        {
            nextV = vReset;
            nextW += b;
            return true;
        }

        return false;
    }
}
