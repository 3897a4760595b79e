// The self-test of a device: every operation that the other kernels use, on arguments that are hard to round. One work item a triple.
// The sum of a product shows whether the compiler contracts it, which the pragma before this text forbids.
kernel void check_rounding(
    uint count, global const ulong *pairs, global const double *x, global const double *y, global const double *z, global double *results)
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
    results[7 * count + i] = exponential(x[i], pairs);
}
