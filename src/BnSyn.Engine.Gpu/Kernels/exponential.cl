// exp(x) with the bits of Exponential.Exp in BnSyn.Engine/Numerics/Exponential.cs: its operations in its order.
// pairs are those of ExponentialTable, in global memory: neighbours look up different entries.

double exponential_reduce(double x, global const ulong *pairs, ulong *scale_bits, ulong *n)
{
    const double round_to_integer = 0x1.8p52;
    double shifted = fma(128.0 * 0x1.71547652b82fep0, x, round_to_integer);
    *n = as_ulong(shifted);
    shifted -= round_to_integer;
    double r = fma(shifted, -0x1.cf79abc9e3b3ap-47, fma(shifted, -0x1.62e42fefa0000p-8, x));
    uint entry = ((uint)*n & 127u) << 1;
    double entry_tail = as_double(pairs[entry]);
    *scale_bits = pairs[entry + 1] + (*n << 45);
    double r2 = r * r;
    double low = fma(r2, fma(r, 0x1.555555555543cp-3, 0x1.ffffffffffdbdp-2), entry_tail + r);
    return fma(r2 * r2, fma(r, 0x1.1111167a4d017p-7, 0x1.55555cf172b91p-5), low);
}

// The exponent of the scale may have overflowed: compute 2^1009 lower and multiply back.
double exponential_scale_up(ulong scale_bits, double tail)
{
    double scale = as_double(scale_bits - (1009UL << 52));
    double two_to_1009 = as_double((1009UL + 1023UL) << 52);
    return two_to_1009 * fma(scale, tail, scale);
}

// The result may be subnormal: round it once, at its final precision, not twice.
double exponential_scale_down(ulong scale_bits, double tail)
{
    double scale = as_double(scale_bits + (1022UL << 52));
    double y = fma(scale, tail, scale);
    if (y < 1.0)
    {
        double low = fma(scale, tail, scale - y);
        double high = 1.0 + y;
        low = 1.0 - high + y + low;
        y = high + low - 1.0;
    }

    double two_to_minus_1022 = as_double(1UL << 52);
    return two_to_minus_1022 * y;
}

double exponential(double x, global const ulong *pairs)
{
    const uint tiny_exponent = 0x3c9;
    const uint large_exponent = 0x408;
    const uint huge_exponent = 0x409;
    uint exponent = (uint)(as_ulong(x) >> 52) & 0x7ff;
    if (exponent < tiny_exponent)
    {
        return 1.0 + x;
    }

    if (exponent >= huge_exponent)
    {
        return isnan(x) ? x : (x < 0.0 ? 0.0 : INFINITY);
    }

    ulong scale_bits, n;
    double tail = exponential_reduce(x, pairs, &scale_bits, &n);
    if (exponent < large_exponent)
    {
        double scale = as_double(scale_bits);
        return fma(scale, tail, scale);
    }

    return (n & 0x80000000UL) == 0 ? exponential_scale_up(scale_bits, tail) : exponential_scale_down(scale_bits, tail);
}
