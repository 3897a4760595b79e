// Winner-take-all, as ReferencePopulation.Compete in BnSyn.Engine/Circuits/Backends/Reference/ReferencePopulation.cs: of those that reached the threshold the highest
// potentials fire, of equals the first. A group of 64 work items decides a word of a population with more neurons than winners; a neuron wins where fewer are ahead of it.
kernel void compete(
    ulong step, uint words, uint rows, global ulong *ring, global const uint *competing_words, global const uint *population_of_word,
    global const circuit_population *populations, global const float *reached, global const ulong *candidates)
{
    local uint winners[2];
    uint word = competing_words[get_group_id(0)];
    uint lane = get_local_id(0);
    uint slot = 64u * word + lane;
    global const circuit_population *p = &populations[population_of_word[word]];
    if (lane < 2)
    {
        winners[lane] = 0;
    }

    barrier(CLK_LOCAL_MEM_FENCE);
    if ((candidates[word] >> lane & 1UL) != 0)
    {
        uint ahead = 0;
        for (uint other = p->first_word; other < p->first_word + p->words; other++)
        {
            for (ulong left = candidates[other]; left != 0; left &= left - 1)
            {
                uint rival = 64u * other + first_bit(left);
                ahead += reached[rival] > reached[slot] || (reached[rival] == reached[slot] && rival < slot) ? 1u : 0u;
            }
        }

        if (ahead < p->most_winners)
        {
            atomic_or(&winners[lane >> 5], 1u << (lane & 31u));
        }
    }

    barrier(CLK_LOCAL_MEM_FENCE);
    if (lane == 0)
    {
        ring[(step % rows) * words + word] = (ulong)winners[0] | ((ulong)winners[1] << 32);
    }
}
