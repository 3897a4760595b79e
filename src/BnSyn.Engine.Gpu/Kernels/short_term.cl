// Short-term plasticity of the axons that arrive in a step, one work item an axon, as ShortTermState.Arrive in
// BnSyn.Engine/Circuits/Learning/ShortTermState.cs. powers has the tables of decays, one after the other; beyond its end a table is 0.
typedef struct { float utilisation; uint first_recovery, recoveries, first_facilitation, facilitations; } short_term_rule;

typedef struct { uint slot, delay, rule; } short_term_axon;

float short_term_power(global const float *powers, uint first, uint count, ulong steps) { return steps < count ? powers[first + steps] : 0.0f; }

kernel void short_term(
    ulong step, uint words, uint rows, global const ulong *ring, uint axons, global const short_term_axon *axon, global const short_term_rule *rules,
    global const float *powers, global float *utilised, global float *resources, global long *last, global float *efficacies)
{
    uint k = get_global_id(0);
    if (k >= axons)
    {
        return;
    }

    uint slot = axon[k].slot;
    if ((row_before(ring, words, rows, step, axon[k].delay)[slot >> 6] >> (slot & 63u) & 1UL) == 0)
    {
        return;
    }

    global const short_term_rule *rule = &rules[axon[k].rule];
    float u = rule->utilisation, x = 1.0f;
    if (last[k] >= 0)
    {
        ulong elapsed = step - (ulong)last[k];
        float left = resources[k] - (resources[k] * utilised[k]);
        x = 1.0f + ((left - 1.0f) * short_term_power(powers, rule->first_recovery, rule->recoveries, elapsed));
        u = rule->utilisation + (utilised[k] * (1.0f - rule->utilisation) * short_term_power(powers, rule->first_facilitation, rule->facilitations, elapsed));
    }

    utilised[k] = u;
    resources[k] = x;
    last[k] = (long)step;
    efficacies[k] = u * x;
}
