// A step of all neurons, the delays and the neurons in one: what arrives is read in the rows where it was written, and the spikes of this step are written over the
// oldest row. One work item a neuron, a group of 64 the neurons of a word, so that no two groups write the same word.
// Weights lie source by source, the targets of one side by side. A target adds those of the axons that arrive in the order of the axons, as
// ReferencePathway.Deliver does; an axon that does not arrive adds a zero there, which changes no sum that began as +0.

float sum_of_arrivals(
    float sum, uint target, global const circuit_pathway *pathway, global const circuit_segment *segments, ulong step, uint words, uint rows,
    global const ulong *ring, global const float *weights, global const float *efficacies)
{
    for (uint s = pathway->first_segment; s < pathway->end_segment; s++)
    {
        global const ulong *arriving = row_before(ring, words, rows, step, segments[s].delay) + segments[s].first_word;
        for (uint word = 0; word < segments[s].words; word++)
        {
            for (ulong left = arriving[word]; left != 0; left &= left - 1)
            {
                uint axon = segments[s].first_axon + 64u * word + first_bit(left);
                float weight = weights[pathway->first_weight + (ulong)axon * pathway->stride + target];
                float efficacy = pathway->first_efficacy == NO_EFFICACY ? 1.0f : efficacies[pathway->first_efficacy + axon];
                sum += weight * efficacy;
            }
        }
    }

    return sum;
}

kernel void advance_circuit(
    ulong step, uint words, uint rows, global ulong *ring, uint seed_low, uint seed_high, global const uint *population_of_word,
    global const circuit_population *populations, global const circuit_pathway *pathways, global const circuit_segment *segments, global const float *weights,
    global const float *efficacies, global const ulong *frames, global float *V, global float *gE, global float *gI, global float *gA, global float *refractory,
    global float *reached, global ulong *candidates)
{
    local uint fired[2];
    uint word = get_group_id(0);
    uint lane = get_local_id(0);
    uint slot = 64u * word + lane;
    global const circuit_population *p = &populations[population_of_word[word]];
    uint i = slot - 64u * p->first_word;
    if (lane < 2)
    {
        fired[lane] = 0;
    }

    barrier(CLK_LOCAL_MEM_FENCE);
    bool fires = false;
    if (i < p->size && p->kind == KIND_INPUT)
    {
        fires = (frames[p->first_frame_word + (step % p->frames) * p->words + (word - p->first_word)] >> lane & 1UL) != 0;
    }
    else if (i < p->size && p->kind == KIND_RANDOM)
    {
        fires = neuron_word(seed_low, seed_high, PURPOSE_SPIKES, slot, step) < p->spike_bound;
    }
    else if (i < p->size)
    {
        float drive[3] = { 0.0f, 0.0f, 0.0f };
        for (uint q = p->first_pathway; q < p->end_pathway; q++)
        {
            global const circuit_pathway *pathway = &pathways[q];
            drive[pathway->effect] = sum_of_arrivals(drive[pathway->effect], i, pathway, segments, step, words, rows, ring, weights, efficacies);
        }

        float noise = p->c.noise > 0.0f ? p->c.noise * normal_quantile(neuron_word(seed_low, seed_high, PURPOSE_NOISE, slot, step)) : 0.0f;
        float new_V = V[slot], new_gE = gE[slot], new_gI = gI[slot], new_gA = gA[slot], left = refractory[slot];
        fires = conductance_step(&p->c, &new_V, &new_gE, &new_gI, &new_gA, &left, drive[0], drive[1], drive[2], noise);
        if (fires)
        {
            // Those that lose the competition are reset as well; it needs the potentials before.
            reached[slot] = new_V;
            conductance_reset(&p->c, &new_V, &new_gA, &left);
        }

        V[slot] = new_V;
        gE[slot] = new_gE;
        gI[slot] = new_gI;
        gA[slot] = new_gA;
        refractory[slot] = left;
    }

    if (fires)
    {
        atomic_or(&fired[lane >> 5], 1u << (lane & 31u));
    }

    barrier(CLK_LOCAL_MEM_FENCE);
    if (lane == 0)
    {
        ulong bits = (ulong)fired[0] | ((ulong)fired[1] << 32);
        candidates[word] = bits;
        ring[(step % rows) * words + word] = bits;
    }
}
