// Stage 2, its first half: how many excitatory and how many inhibitory sources of every neuron fired. A group of work items takes a spike, its
// items take the targets. Counts are integers, so the order in which they grow changes nothing; what they come to is in SpikeSums.
// The second dimension are realisations, each with vectors of its own behind those of the one before. Reports and sources are there twice, as is said in
// advance_neurons: report[0] is the number of spikes, and the sources list who fired, in any order. The next report is cleared for the kernel that comes after.
kernel void deliver_spikes(
    uint neurons, uint report_words, global const realisation_step *steps, global uint *reports, global const uint *sources,
    global const ulong *row_starts, global const uint *targets, uint excitatory_neurons, global uint *excitatory_counts, global uint *inhibitory_counts)
{
    size_t realisation = get_global_id(1);
    size_t side = 2 * realisation + steps[realisation].side;
    size_t next_side = 2 * realisation + 1 - steps[realisation].side;
    for (uint word = get_global_id(0); word < report_words; word += get_global_size(0))
    {
        reports[next_side * report_words + word] = 0;
    }

    uint spikes = reports[side * report_words];
    for (uint spike = get_group_id(0); spike < spikes; spike += get_num_groups(0))
    {
        uint source = sources[side * neurons + spike];
        global uint *counts = (source < excitatory_neurons ? excitatory_counts : inhibitory_counts) + realisation * neurons;
        size_t row = realisation * (neurons + 1) + source;
        ulong end = row_starts[row + 1];
        for (ulong place = row_starts[row] + get_local_id(0); place < end; place += get_local_size(0))
        {
            atomic_inc(&counts[targets[place]]);
        }
    }
}
