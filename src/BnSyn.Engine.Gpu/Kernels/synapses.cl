// Conductances and their current, as in BnSyn.Engine/Networks/Synapses: GlutamateSplit, MagnesiumBlock, SynapticCurrent.

double glutamate_ampa(double recurrent, double external) { return (0.7 * recurrent) + (0.7 * external); }

double glutamate_nmda(double recurrent, double external) { return (0.3 * recurrent) + (0.3 * external); }

double magnesium_open_fraction(double V, global const neuron_parameters *p, global const ulong *pairs)
{
    return 1.0 / (1.0 + (p->relative_magnesium * exponential(-0.062 * V, pairs)));
}

double synaptic_current(double V, double g_ampa, double g_nmda, double g_gabaa, global const neuron_parameters *p, global const ulong *pairs)
{
    double ampa = g_ampa * (V - p->ampa_reversal);
    double nmda = g_nmda * magnesium_open_fraction(V, p, pairs) * (V - p->nmda_reversal);
    double gabaa = g_gabaa * (V - p->gabaa_reversal);
    return ampa + nmda + gabaa;
}
