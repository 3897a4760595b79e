// Stages 1 and 3 to 7 of a step, one work item a neuron, in the words of ScalarNeuronPass in BnSyn.Engine/Networks/Backends. The second dimension are
// realisations. Potentials, adaptation, reports and sources are there twice for each of them, so that a step that is refused changes none of them:
// steps[] says which side is the present one. report[0] counts the spikes, [1] has the bits "something is not finite" and "a potential is not within its
// bounds", and from [2] on there is a bit for every neuron that fired.
kernel void advance_neurons(
    uint neurons, uint report_words, global const realisation_step *steps, global const neuron_parameters *p, global const ulong *pairs,
    global const pcg64_jump *jumps, ulong event_limit, global ulong *state_high, global ulong *state_low,
    global uint *excitatory_counts, global uint *inhibitory_counts, global const double *excitatory_sums, global const double *inhibitory_sums,
    global const double *external, global double *g_ampa, global double *g_nmda, global double *g_gabaa,
    global double *V, global double *w, global uint *reports, global uint *sources)
{
    uint i = get_global_id(0);
    if (i >= neurons)
    {
        return;
    }

    size_t realisation = get_global_id(1);
    size_t side = 2 * realisation + steps[realisation].side;
    size_t next_side = 2 * realisation + 1 - steps[realisation].side;
    size_t at = realisation * neurons + i;
    size_t now = side * neurons + i;
    size_t next = next_side * neurons + i;

    // Stage 1: an event where the draw, 53 bits of it, lies below the limit.
    ulong high = state_high[at], low = state_low[at];
    double drive = (pcg64_output(high, low) >> 11) < event_limit ? p->external_weight : 0.0;
    pcg64_skip(&high, &low, &jumps[realisation]);
    state_high[at] = high;
    state_low[at] = low;

    // Stage 2, its second half: what so many weights come to, added one after the other.
    double recurrent = excitatory_sums[excitatory_counts[at]];
    double inhibition = inhibitory_sums[inhibitory_counts[at]];
    excitatory_counts[at] = 0;
    inhibitory_counts[at] = 0;

    // Stages 3 and 4.
    double ampa = (g_ampa[at] + glutamate_ampa(recurrent, drive)) * p->ampa_decay;
    double nmda = (g_nmda[at] + glutamate_nmda(recurrent, drive)) * p->nmda_decay;
    double gabaa = (g_gabaa[at] + inhibition) * p->gabaa_decay;
    g_ampa[at] = ampa;
    g_nmda[at] = nmda;
    g_gabaa[at] = gabaa;

    // Stages 5 to 7.
    double old_w = w[now];
    double I_syn = synaptic_current(V[now], ampa, nmda, gabaa, p, pairs);
    double I_ext = as_double(steps[realisation].gain_current) + external[at];
    double new_V, new_w;
    bool fired = adex_step(V[now], old_w, I_syn, I_ext, p, pairs, &new_V, &new_w);
    V[next] = new_V;
    w[next] = new_w;

    global uint *report = reports + next_side * report_words;
    uint flags = (isfinite(I_syn) && isfinite(I_ext) && isfinite(old_w) ? 0u : 1u) | (new_V >= p->v_min && new_V <= p->v_max ? 0u : 2u);
    if (flags != 0)
    {
        atomic_or(&report[1], flags);
    }

    if (fired)
    {
        sources[next_side * neurons + atomic_inc(&report[0])] = i;
        atomic_or(&report[2 + (i >> 5)], 1u << (i & 31));
    }
}
