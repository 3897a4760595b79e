// PCG64 by jumps, with the draws of Pcg64.NextUInt64 in BnSyn.Engine/Random/Pcg64.cs.
// Neuron i has the state of the network's stream behind its own draw of a step. The draw of its next step lies N draws further on:
// state := state * multiplier + addend (mod 2^128), the affine map of PcgJump.Of(N). So nobody waits for the draws of others.

typedef struct { ulong multiplier_high, multiplier_low, addend_high, addend_low; } pcg64_jump;

ulong pcg64_output(ulong high, ulong low)
{
    ulong folded = high ^ low;
    ulong rotation = high >> 58;
    return (folded >> rotation) | (folded << ((64UL - rotation) & 63UL));
}

void pcg64_skip(ulong *state_high, ulong *state_low, global const pcg64_jump *jump)
{
    ulong high = mul_hi(*state_low, jump->multiplier_low);
    ulong low = *state_low * jump->multiplier_low;
    high += (*state_low * jump->multiplier_high) + (*state_high * jump->multiplier_low);
    low += jump->addend_low;
    high += jump->addend_high + (low < jump->addend_low ? 1UL : 0UL);
    *state_low = low;
    *state_high = high;
}
