// Each function of the kernels alone, one work item an argument.

kernel void probe_draws(uint count, global ulong *high, global ulong *low, global const pcg64_jump *jump, global ulong *outputs)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        ulong state_high = high[i], state_low = low[i];
        outputs[i] = pcg64_output(state_high, state_low);
        pcg64_skip(&state_high, &state_low, jump);
        high[i] = state_high;
        low[i] = state_low;
    }
}

kernel void probe_glutamate(uint count, global const double *recurrent, global const double *external, global double *ampa, global double *nmda)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        ampa[i] = glutamate_ampa(recurrent[i], external[i]);
        nmda[i] = glutamate_nmda(recurrent[i], external[i]);
    }
}

kernel void probe_current(
    uint count, global const neuron_parameters *p, global const ulong *pairs, global const double *V, global const double *ampa, global const double *nmda,
    global const double *gabaa, global double *current)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        current[i] = synaptic_current(V[i], ampa[i], nmda[i], gabaa[i], p, pairs);
    }
}

kernel void probe_adex(
    uint count, global const neuron_parameters *p, global const ulong *pairs, global const double *V, global const double *w, global const double *I_syn,
    global const double *I_ext, global double *next_V, global double *next_w, global double *fired)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        double new_V, new_w;
        fired[i] = adex_step(V[i], w[i], I_syn[i], I_ext[i], p, pairs, &new_V, &new_w) ? 1.0 : 0.0;
        next_V[i] = new_V;
        next_w[i] = new_w;
    }
}
