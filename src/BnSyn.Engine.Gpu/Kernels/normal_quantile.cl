// Standard normal numbers of random words, as NormalQuantile in BnSyn.Engine/Random/NormalQuantile.cs, and log(x) in binary32, as SingleLogarithm in
// BnSyn.Engine/Numerics/Singles/SingleLogarithm.cs.
float single_logarithm(float x)
{
    uint exponent = (as_uint(x * (1.0f / 0.75f)) >> 23) - 127u;
    float m = as_float(as_uint(x) - (exponent << 23));
    float s = (m - 1.0f) / (m + 1.0f);
    float s2 = s * s;
    float t = 0.2392828464508056640625f;
    t = fma(t, s2, 0.28518211841583251953125f);
    t = fma(t, s2, 0.400005877017974853515625f);
    t = fma(t, s2, 0.666666686534881591796875f);
    t = fma(t, s2, 2.0f);
    float scale = 0.693147180559945286226764f * (float)(int)exponent;
    return fma(s, t, scale);
}

float normal_central(float w)
{
    float p = 2.81022636e-08f;
    p = fma(p, w, 3.43273939e-07f);
    p = fma(p, w, -3.5233877e-06f);
    p = fma(p, w, -4.39150654e-06f);
    p = fma(p, w, 0.00021858087f);
    p = fma(p, w, -0.00125372503f);
    p = fma(p, w, -0.00417768164f);
    p = fma(p, w, 0.246640727f);
    return fma(p, w, 1.50140941f);
}

float normal_tail(float w)
{
    float p = -0.000200214257f;
    p = fma(p, w, 0.000100950558f);
    p = fma(p, w, 0.00134934322f);
    p = fma(p, w, -0.00367342844f);
    p = fma(p, w, 0.00573950773f);
    p = fma(p, w, -0.0076224613f);
    p = fma(p, w, 0.00943887047f);
    p = fma(p, w, 1.00167406f);
    return fma(p, w, 2.83297682f);
}

float normal_quantile(uint word)
{
    float x = ((float)(int)(word >> 8) * 0x1p-23f) - (1.0f - 0x1p-24f);
    float w = 0.0f - single_logarithm((1.0f - x) * (1.0f + x));
    float p = w >= 5.0f ? normal_tail(sqrt(w) - 3.0f) : normal_central(w - 2.5f);
    return p * x * 1.41421356237309505f;
}
