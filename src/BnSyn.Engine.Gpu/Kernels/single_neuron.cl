// What all neurons share and the equations of one, in binary32: synapses.cl and adex.cl in another precision. The exponent of the block is limited where the
// exponential ends, which is at -1419 mV.
typedef struct
{
    float external_weight;
    float ampa_decay, nmda_decay, gabaa_decay;
    float ampa_reversal, nmda_reversal, gabaa_reversal, relative_magnesium;
    float dt, c, negative_gL, gL_deltaT, eL, vT, deltaT, a, b, tau_w, v_reset, v_peak;
    float v_min, v_max;
} single_parameters;

float single_glutamate_ampa(float recurrent, float external) { return (0.7f * recurrent) + (0.7f * external); }

float single_glutamate_nmda(float recurrent, float external) { return (0.3f * recurrent) + (0.3f * external); }

float single_magnesium_open_fraction(float V, global const single_parameters *p)
{
    float exponent = -0.062f * V;
    exponent = exponent > 88.0f ? 88.0f : exponent;
    return 1.0f / (1.0f + (p->relative_magnesium * single_exponential(exponent)));
}

float single_synaptic_current(float V, float g_ampa, float g_nmda, float g_gabaa, global const single_parameters *p)
{
    float ampa = g_ampa * (V - p->ampa_reversal);
    float nmda = g_nmda * single_magnesium_open_fraction(V, p) * (V - p->nmda_reversal);
    float gabaa = g_gabaa * (V - p->gabaa_reversal);
    return ampa + nmda + gabaa;
}

bool single_adex_step(float V, float w, float I_syn, float I_ext, global const single_parameters *p, float *next_V, float *next_w)
{
    float exponent = (V - p->vT) / p->deltaT;
    exponent = exponent > 20.0f ? 20.0f : exponent;
    float I_exp = p->gL_deltaT * single_exponential(exponent);
    float dV = ((p->negative_gL * (V - p->eL)) + I_exp - w - I_syn + I_ext) / p->c;
    float dw = ((p->a * (V - p->eL)) - w) / p->tau_w;
    *next_V = V + (p->dt * dV);
    *next_w = w + (p->dt * dw);
    if (*next_V >= p->v_peak)
    {
        *next_V = p->v_reset;
        *next_w += p->b;
        return true;
    }

    return false;
}
