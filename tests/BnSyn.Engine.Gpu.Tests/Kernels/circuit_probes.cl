// Each function of the kernels for circuits alone, one work item an argument.

kernel void probe_words(uint count, uint seed_low, uint seed_high, uint purpose, ulong step, global uint *words)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        words[i] = neuron_word(seed_low, seed_high, purpose, i, step);
    }
}

kernel void probe_normal(uint count, global const uint *words, global float *numbers)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        numbers[i] = normal_quantile(words[i]);
    }
}

kernel void probe_conductance(
    uint count, global const circuit_population *populations, global float *V, global float *gE, global float *gI, global float *gA, global float *refractory,
    global const float *excitatory, global const float *inhibitory, global const float *sum_of_signed, global const float *noise, global uint *fired)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        global const conductance_constants *c = &populations[i].c;
        float new_V = V[i], new_gE = gE[i], new_gI = gI[i], new_gA = gA[i], left = refractory[i];
        fired[i] = conductance_step(c, &new_V, &new_gE, &new_gI, &new_gA, &left, excitatory[i], inhibitory[i], sum_of_signed[i], noise[i]) ? 1u : 0u;
        if (fired[i] != 0)
        {
            conductance_reset(c, &new_V, &new_gA, &left);
        }

        V[i] = new_V;
        gE[i] = new_gE;
        gI[i] = new_gI;
        gA[i] = new_gA;
        refractory[i] = left;
    }
}

kernel void probe_arrivals(
    uint count, ulong step, uint words, uint rows, global const circuit_pathway *pathway, global const circuit_segment *segments,
    global const ulong *ring, global const float *weights, global const float *efficacies, global float *sums)
{
    uint i = get_global_id(0);
    if (i < count)
    {
        sums[i] = sum_of_arrivals(sums[i], i, pathway, segments, step, words, rows, ring, weights, efficacies);
    }
}
