// Each function of the kernels in binary32 alone, one work item an argument.

kernel void probe_single_exponential(uint count, global const float *x, global float *results)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        results[i] = single_exponential(x[i]);
    }
}

kernel void probe_single_glutamate(uint count, global const float *recurrent, global const float *external, global float *ampa, global float *nmda)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        ampa[i] = single_glutamate_ampa(recurrent[i], external[i]);
        nmda[i] = single_glutamate_nmda(recurrent[i], external[i]);
    }
}

kernel void probe_single_current(
    uint count, global const single_parameters *p, global const float *V, global const float *ampa, global const float *nmda, global const float *gabaa, global float *current)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        current[i] = single_synaptic_current(V[i], ampa[i], nmda[i], gabaa[i], p);
    }
}

kernel void probe_single_adex(
    uint count, global const single_parameters *p, global const float *V, global const float *w, global const float *I_syn, global const float *I_ext,
    global float *next_V, global float *next_w, global float *fired)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        float new_V, new_w;
        fired[i] = single_adex_step(V[i], w[i], I_syn[i], I_ext[i], p, &new_V, &new_w) ? 1.0f : 0.0f;
        next_V[i] = new_V;
        next_w[i] = new_w;
    }
}
