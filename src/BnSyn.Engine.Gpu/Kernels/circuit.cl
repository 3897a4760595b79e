// What a circuit consists of, in the layouts of DevicePopulation, DevicePathway and DeviceSegment in BnSyn.Engine.Gpu/Circuits: populations, the synapses onto them, and whose axons these read. Every
// population begins at a multiple of 64 neurons, a word of the rows of spikes.
// ring has a row of words for each of the last steps, more of them than the longest delay: a step reads its rows where they are and writes its own over the oldest.

#define KIND_CONDUCTANCE 0u
#define KIND_INPUT 1u
#define KIND_RANDOM 2u

// Of DrawPurpose.
#define PURPOSE_NOISE 1u
#define PURPOSE_SPIKES 2u

#define NO_EFFICACY 0xffffffffu

typedef struct
{
    float dt, capacitance, leak, leak_reversal, excitatory_reversal, inhibitory_reversal, adaptation_reversal;
    float excitatory_decay, inhibitory_decay, adaptation_decay, adaptation_increment;
    float threshold, reset, refractory_steps, noise, feedback_inhibition;
} conductance_constants;

typedef struct
{
    ulong spike_bound, first_frame_word;
    uint kind, size, first_word, words, most_winners, frames, first_pathway, end_pathway;
    conductance_constants c;
} circuit_population;

typedef struct { ulong first_weight; uint effect, first_segment, end_segment, first_efficacy, stride, unused; } circuit_pathway;

typedef struct { uint first_word, words, delay, first_axon; } circuit_segment;

global const ulong *row_before(global const ulong *ring, uint words, uint rows, ulong step, uint delay)
{
    return ring + ((step + rows - delay) % rows) * words;
}

// The lowest bit that is set.
uint first_bit(ulong bits) { return (uint)popcount((bits & (0UL - bits)) - 1UL); }
