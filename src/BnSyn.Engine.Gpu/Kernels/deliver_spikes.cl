// Stage 2, its first half: how many excitatory and how many inhibitory sources of every neuron fired. A group of work items takes a spike, its
// items take the targets. Counts are integers, so the order in which they grow changes nothing; what they come to is in SpikeSums.
// report[0] is the number of spikes, and sources lists who fired, in any order. next_report is cleared for the kernel that comes after.
kernel void deliver_spikes(
    global const uint *report, global const uint *sources, global uint *next_report, uint report_words,
    global const ulong *row_starts, global const uint *targets, uint excitatory_neurons, global uint *excitatory_counts, global uint *inhibitory_counts)
{
    for (uint word = get_global_id(0); word < report_words; word += get_global_size(0))
    {
        next_report[word] = 0;
    }

    uint spikes = report[0];
    for (uint spike = get_group_id(0); spike < spikes; spike += get_num_groups(0))
    {
        uint source = sources[spike];
        global uint *counts = source < excitatory_neurons ? excitatory_counts : inhibitory_counts;
        ulong end = row_starts[source + 1];
        for (ulong place = row_starts[source] + get_local_id(0); place < end; place += get_local_size(0))
        {
            atomic_inc(&counts[targets[place]]);
        }
    }
}
