// One Euler step of one neuron, as AdExEquation.Step in BnSyn.Engine/Networks/Neurons/AdExEquation.cs.
bool adex_step(
    double V, double w, double I_syn, double I_ext, global const neuron_parameters *p, global const ulong *pairs, double *next_V, double *next_w)
{
    double exponent = (V - p->vT) / p->deltaT;
    exponent = exponent > 20.0 ? 20.0 : exponent;
    double I_exp = p->gL_deltaT * exponential(exponent, pairs);
    double dV = ((p->negative_gL * (V - p->eL)) + I_exp - w - I_syn + I_ext) / p->c;
    double dw = ((p->a * (V - p->eL)) - w) / p->tau_w;
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
