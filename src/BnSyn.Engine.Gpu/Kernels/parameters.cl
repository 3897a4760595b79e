// What all neurons share, in the order of NeuronParameters in BnSyn.Engine.Gpu/Backends/NeuronParameters.cs. Units are in the names there.
typedef struct
{
    double external_weight;
    double ampa_decay, nmda_decay, gabaa_decay;
    double ampa_reversal, nmda_reversal, gabaa_reversal, relative_magnesium;
    double dt, c, negative_gL, gL_deltaT, eL, vT, deltaT, a, b, tau_w, v_reset, v_peak;
    double v_min, v_max;
} neuron_parameters;
