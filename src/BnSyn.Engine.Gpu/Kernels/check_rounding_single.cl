// The self-test of a device's binary32, as check_rounding.cl is that of its binary64. The exponential is taken where it is defined.
kernel void check_rounding_single(uint count, global const float *x, global const float *y, global const float *z, global float *results)
{
    uint i = get_global_id(0);
    if (i >= count)
    {
        return;
    }

    results[i] = x[i] + y[i];
    results[count + i] = x[i] - y[i];
    results[2 * count + i] = x[i] * y[i];
    results[3 * count + i] = x[i] / y[i];
    results[4 * count + i] = sqrt(fabs(x[i]));
    results[5 * count + i] = (x[i] * y[i]) + z[i];
    results[6 * count + i] = fma(x[i], y[i], z[i]);
    results[7 * count + i] = single_exponential(x[i] > 88.0f ? 88.0f : x[i]);
}
