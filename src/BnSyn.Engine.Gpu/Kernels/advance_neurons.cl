// Stages 1 and 3 to 7 of a step, one work item a neuron, in the words of ScalarNeuronPass in BnSyn.Engine/Networks/Backends.
// next_report[0] counts the spikes, [1] has the bits "something is not finite" and "a potential is not within its bounds", and from [2] on
// there is a bit for every neuron that fired. Potentials and adaptation go to vectors of their own, so that a step that is refused changes neither.
kernel void advance_neurons(
    uint neurons, global const neuron_parameters *p, global const ulong *pairs, double gain_current,
    global const pcg64_jump *jump, ulong event_limit, global ulong *state_high, global ulong *state_low,
    global uint *excitatory_counts, global uint *inhibitory_counts, global const double *excitatory_sums, global const double *inhibitory_sums,
    global const double *external, global double *g_ampa, global double *g_nmda, global double *g_gabaa,
    global const double *V, global const double *w, global double *next_V, global double *next_w,
    global uint *next_report, global uint *next_sources)
{
    uint i = get_global_id(0);
    if (i >= neurons)
    {
        return;
    }

    // Stage 1: an event where the draw, 53 bits of it, lies below the limit.
    ulong high = state_high[i], low = state_low[i];
    double drive = (pcg64_output(high, low) >> 11) < event_limit ? p->external_weight : 0.0;
    pcg64_skip(&high, &low, jump);
    state_high[i] = high;
    state_low[i] = low;

    // Stage 2, its second half: what so many weights come to, added one after the other.
    double recurrent = excitatory_sums[excitatory_counts[i]];
    double inhibition = inhibitory_sums[inhibitory_counts[i]];
    excitatory_counts[i] = 0;
    inhibitory_counts[i] = 0;

    // Stages 3 and 4.
    double ampa = (g_ampa[i] + glutamate_ampa(recurrent, drive)) * p->ampa_decay;
    double nmda = (g_nmda[i] + glutamate_nmda(recurrent, drive)) * p->nmda_decay;
    double gabaa = (g_gabaa[i] + inhibition) * p->gabaa_decay;
    g_ampa[i] = ampa;
    g_nmda[i] = nmda;
    g_gabaa[i] = gabaa;

    // Stages 5 to 7.
    double old_w = w[i];
    double I_syn = synaptic_current(V[i], ampa, nmda, gabaa, p, pairs);
    double I_ext = gain_current + external[i];
    double new_V, new_w;
    bool fired = adex_step(V[i], old_w, I_syn, I_ext, p, pairs, &new_V, &new_w);
    next_V[i] = new_V;
    next_w[i] = new_w;

    uint flags = (isfinite(I_syn) && isfinite(I_ext) && isfinite(old_w) ? 0u : 1u) | (new_V >= p->v_min && new_V <= p->v_max ? 0u : 2u);
    if (flags != 0)
    {
        atomic_or(&next_report[1], flags);
    }

    if (fired)
    {
        next_sources[atomic_inc(&next_report[0])] = i;
        atomic_or(&next_report[2 + (i >> 5)], 1u << (i & 31));
    }
}
