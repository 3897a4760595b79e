// exp(x) in binary32 with the bits of SingleExponential.Exp in BnSyn.Engine/Numerics/Singles/SingleExponential.cs, up to 88; below -87 that of -87.
float single_exponential(float x)
{
    const float lowest = -87.0f;
    const float magic = 12582912.0f;
    x = x >= lowest ? x : lowest;
    float shifted = (x * 1.442695040888963407359924681001892137426645954152985934135449406931f) + magic;
    float q = shifted - magic;
    float s = fma(q, -0.693145751953125f, x);
    s = fma(q, -1.428606765330187045e-06f, s);
    float u = 0.000198527617612853646278381f;
    u = fma(u, s, 0.00139304355252534151077271f);
    u = fma(u, s, 0.00833336077630519866943359f);
    u = fma(u, s, 0.0416664853692054748535156f);
    u = fma(u, s, 0.166666671633720397949219f);
    u = fma(u, s, 0.5f);
    u = 1.0f + fma(s * s, u, s);
    return as_float(as_uint(u) + (as_uint(shifted) << 23));
}
