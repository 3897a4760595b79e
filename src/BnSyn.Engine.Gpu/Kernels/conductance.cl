// One step of one conductance neuron, as ConductanceEquation in BnSyn.Engine/Circuits/Neurons/ConductanceEquation.cs: its operations in its order, each rounded once.
void conductance_arrive(global const conductance_constants *c, float *excitatory, float *inhibitory, float sum_of_signed)
{
    bool positive = sum_of_signed >= 0.0f;
    *excitatory += positive ? sum_of_signed : 0.0f;
    *inhibitory = *inhibitory + (positive ? 0.0f : 0.0f - sum_of_signed) + (c->feedback_inhibition * *excitatory);
}

float conductance_steps_left(float refractory)
{
    float left = refractory - 1.0f;
    return left >= 0.0f ? left : 0.0f;
}

float conductance_decayed(float conductance, float factor)
{
    float left = conductance * factor;
    return left >= 1e-30f ? left : 0.0f;
}

float conductance_stationary(global const conductance_constants *c, float gE, float gI, float gA, float G)
{
    return ((c->leak * c->leak_reversal) + (gE * c->excitatory_reversal) + (gI * c->inhibitory_reversal) + (gA * c->adaptation_reversal)) / G;
}

float conductance_approached(global const conductance_constants *c, float V, float stationary, float G)
{
    return stationary + ((V - stationary) * single_exponential(-c->dt * G / c->capacitance));
}

bool conductance_step(
    global const conductance_constants *c, float *V, float *gE, float *gI, float *gA, float *refractory,
    float excitatory, float inhibitory, float sum_of_signed, float noise)
{
    conductance_arrive(c, &excitatory, &inhibitory, sum_of_signed);
    *refractory = conductance_steps_left(*refractory);
    *gE = conductance_decayed(*gE, c->excitatory_decay) + excitatory;
    *gI = conductance_decayed(*gI, c->inhibitory_decay) + inhibitory;
    *gA = conductance_decayed(*gA, c->adaptation_decay);
    float G = c->leak + *gE + *gI + *gA;
    float next = conductance_approached(c, *V, conductance_stationary(c, *gE, *gI, *gA, G), G) + noise;
    *V = 0.0f >= *refractory ? next : *V;
    return *V >= c->threshold;
}

void conductance_reset(global const conductance_constants *c, float *V, float *gA, float *refractory)
{
    *V = c->reset;
    *refractory = c->refractory_steps;
    *gA += c->adaptation_increment;
}
