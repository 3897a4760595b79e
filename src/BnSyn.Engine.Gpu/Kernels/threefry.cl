// Threefry-4x32 with 20 rounds, as CounterGenerator in BnSyn.Engine/Random/CounterGenerator.cs, and the word of one neuron and step, as NeuronDraws.Word in
// BnSyn.Engine/Circuits/Plans/NeuronDraws.cs. A word depends on seed, purpose, neuron and step alone, so no work item waits for another's.
void threefry_mix(uint *a, uint *b, uint rotation)
{
    *a += *b;
    *b = rotate(*b, rotation) ^ *a;
}

void threefry_inject(uint *x, uint k0, uint k1, uint k2, uint k3)
{
    x[0] += k0;
    x[1] += k1;
    x[2] += k2;
    x[3] += k3;
}

void threefry_draw(uint *x, uint k0, uint k1, uint k2, uint k3)
{
    uint k4 = 0x1BD11BDAu ^ k0 ^ k1 ^ k2 ^ k3;
    for (uint round = 0;; round += 2)
    {
        threefry_inject(x, k0, k1, k2, k3 + round);
        threefry_mix(&x[0], &x[1], 10);
        threefry_mix(&x[2], &x[3], 26);
        threefry_mix(&x[0], &x[3], 11);
        threefry_mix(&x[2], &x[1], 21);
        threefry_mix(&x[0], &x[1], 13);
        threefry_mix(&x[2], &x[3], 27);
        threefry_mix(&x[0], &x[3], 23);
        threefry_mix(&x[2], &x[1], 5);
        threefry_inject(x, k1, k2, k3, k4 + round + 1);
        if (round == 4)
        {
            return;
        }

        threefry_mix(&x[0], &x[1], 6);
        threefry_mix(&x[2], &x[3], 20);
        threefry_mix(&x[0], &x[3], 17);
        threefry_mix(&x[2], &x[1], 11);
        threefry_mix(&x[0], &x[1], 25);
        threefry_mix(&x[2], &x[3], 10);
        threefry_mix(&x[0], &x[3], 18);
        threefry_mix(&x[2], &x[1], 20);
        uint first = k0, second = k1;
        k0 = k2;
        k1 = k3;
        k2 = k4;
        k3 = first;
        k4 = second;
    }
}

// Word w of counter 16 g + l belongs to neuron 64 g + 16 w + l.
uint neuron_word(uint seed_low, uint seed_high, uint purpose, uint neuron, ulong step)
{
    uint x[4] = { ((neuron >> 6) << 4) + (neuron & 15u), 0u, (uint)step, (uint)(step >> 32) };
    threefry_draw(x, seed_low, seed_high, purpose, 0u);
    return x[(neuron & 63u) >> 4];
}
