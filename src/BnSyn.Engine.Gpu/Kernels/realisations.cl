// What a realisation brings to a step, in the layout of RealisationStep in BnSyn.Engine.Gpu/Backends/RealisationStep.cs: which of its two sides is the
// present one, and the gain's current in pA, in binary32 and as the bits of binary64, which not every device has.
typedef struct { uint side; float single_gain_current; ulong gain_current; } realisation_step;
