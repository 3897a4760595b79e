// The kernel of advance_neurons.cl with state and arithmetic in binary32: the same stages in the same order, the same draws and counts. Its bits are not those of the backend
// single, which computes in binary64 and rounds what it stores.
kernel void advance_neurons_single(
    uint neurons, uint report_words, global const realisation_step *steps, global const single_parameters *p,
    global const pcg64_jump *jumps, ulong event_limit, global ulong *state_high, global ulong *state_low,
    global uint *excitatory_counts, global uint *inhibitory_counts, global const float *excitatory_sums, global const float *inhibitory_sums,
    global const float *external, global float *g_ampa, global float *g_nmda, global float *g_gabaa,
    global float *V, global float *w, global uint *reports, global uint *sources)
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
    float drive = (pcg64_output(high, low) >> 11) < event_limit ? p->external_weight : 0.0f;
    pcg64_skip(&high, &low, &jumps[realisation]);
    state_high[at] = high;
    state_low[at] = low;

    // Stage 2, its second half: what so many weights come to, added one after the other.
    float recurrent = excitatory_sums[excitatory_counts[at]];
    float inhibition = inhibitory_sums[inhibitory_counts[at]];
    excitatory_counts[at] = 0;
    inhibitory_counts[at] = 0;

    // Stages 3 and 4.
    float ampa = (g_ampa[at] + single_glutamate_ampa(recurrent, drive)) * p->ampa_decay;
    float nmda = (g_nmda[at] + single_glutamate_nmda(recurrent, drive)) * p->nmda_decay;
    float gabaa = (g_gabaa[at] + inhibition) * p->gabaa_decay;
    g_ampa[at] = ampa;
    g_nmda[at] = nmda;
    g_gabaa[at] = gabaa;

    // Stages 5 to 7.
    float old_w = w[now];
    float I_syn = single_synaptic_current(V[now], ampa, nmda, gabaa, p);
    float I_ext = steps[realisation].single_gain_current + external[at];
    float new_V, new_w;
    bool fired = single_adex_step(V[now], old_w, I_syn, I_ext, p, &new_V, &new_w);
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
