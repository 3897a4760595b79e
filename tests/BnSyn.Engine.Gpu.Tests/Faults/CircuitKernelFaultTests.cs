using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.Tests.Circuits;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Faults;

/// <summary>Kernels for circuits that are wrong in one place: a run beside the reference, step by step, finds each.</summary>
/// <remarks>None of them lets a kernel read or write beyond a vector: that would end the tests' process.</remarks>
[WaitsFor(Awaited.Simulations)]
public sealed class CircuitKernelFaultTests
{
    /// <summary>Of every part of a step the faults that are hardest to see.</summary>
    public static TheoryData<string, string, string> Faults() => new()
    {
        { "delays that are a step longer", "(step + rows - delay) % rows", "(step + rows - delay - 1) % rows" },
        { "a row to which the spikes are added", "ring[(step % rows) * words + word] = bits;", "ring[(step % rows) * words + word] |= bits;" },
        { "axons from the last on", "left &= left - 1)\n            {\n                uint axon = segments[s].first_axon + 64u * word + first_bit(left);", "left ^= 1UL << (63 - clz(left)))\n            {\n                uint axon = segments[s].first_axon + 64u * word + 63u - (uint)clz(left);" },
        { "weights of the next target", "pathway->stride + target]", "pathway->stride + (target ^ 1u)]" },
        { "efficacies of the first synapses", "efficacies[pathway->first_efficacy + axon]", "efficacies[axon]" },
        { "facilitation with the powers of recovery", "short_term_power(powers, rule->first_facilitation, rule->facilitations, elapsed)", "short_term_power(powers, rule->first_recovery, rule->recoveries, elapsed)" },
        { "noise of the group's first neuron", "PURPOSE_NOISE, slot, step)", "PURPOSE_NOISE, slot - lane, step)" },
        { "a round of the cipher less", "threefry_mix(&x[2], &x[1], 5);", ";" },
        { "contraction of the sum", "sum += weight * efficacy;", "sum = fma(weight, efficacy, sum);" },
        { "a competition after the reset", "reached[slot] = new_V;\n            conductance_reset(&p->c, &new_V, &new_gA, &left);", "conductance_reset(&p->c, &new_V, &new_gA, &left);\n            reached[slot] = new_V;" },
        { "of equals the last", "&& rival < slot", "&& rival > slot" },
        { "frames that stay at the first", "(step % p->frames) * p->words", "0" },
    };

    /// <summary>All others, for tests/thorough.</summary>
    public static TheoryData<string, string, string> MoreFaults() => new()
    {
        { "a row of spikes in the place of the step before", "ring[(step % rows) * words + word] = bits;", "ring[((step + rows - 1) % rows) * words + word] = bits;" },
        { "axons of the first word alone", "segments[s].first_axon + 64u * word + first_bit(left)", "segments[s].first_axon + first_bit(left)" },
        { "the axons of the second segment as those of the first", "segments[s].first_axon + 64u", "64u" },
        { "the first segment of a port alone", "s < pathway->end_segment; s++", "s < pathway->end_segment; s = pathway->end_segment" },
        { "a sum that begins anew for every set of synapses", "sum_of_arrivals(drive[pathway->effect], i,", "sum_of_arrivals(0.0f, i," },
        { "inhibition that excites", "drive[pathway->effect] = sum", "drive[pathway->effect & 2u] = sum" },
        { "spikes that are worth their whole weight", "pathway->first_efficacy == NO_EFFICACY ? 1.0f", "true ? 1.0f" },
        { "resources that do not recover", "((left - 1.0f) * short_term_power(powers, rule->first_recovery, rule->recoveries, elapsed))", "(left - 1.0f)" },
        { "noise of the step before", "PURPOSE_NOISE, slot, step)", "PURPOSE_NOISE, slot, step - 1)" },
        { "noise and random spikes of one stream", "#define PURPOSE_SPIKES 2u", "#define PURPOSE_SPIKES 1u" },
        { "words of neighbours", "(neuron & 63u) >> 4", "neuron & 3u" },
        { "a key that does not move", "k4 + round + 1", "k4 + round" },
        { "the tail of the normal numbers by the middle", "w >= 5.0f ? normal_tail(sqrt(w) - 3.0f)", "w >= 50.0f ? normal_tail(sqrt(w) - 3.0f)" },
        { "contraction of the inhibition", "+ (c->feedback_inhibition * *excitatory);", "; *inhibitory = fma(c->feedback_inhibition, *excitatory, *inhibitory);" },
        { "a division by way of the reciprocal", "(gA * c->adaptation_reversal)) / G", "(gA * c->adaptation_reversal)) * (1.0f / G)" },
        { "an exponential of the driver", "* single_exponential(-c->dt", "* exp(-c->dt" },
        { "conductances in another order", "c->leak + *gE + *gI + *gA", "*gA + *gI + *gE + c->leak" },
        { "neurons that are refractory and move", "0.0f >= *refractory ? next : *V", "next" },
        { "adaptation that does not jump", "*gA += c->adaptation_increment;", ";" },
        { "losers that fire", "if (ahead < p->most_winners)", "if (true)" },
        { "a winner less", "ahead < p->most_winners", "ahead + 1 < p->most_winners" },
        { "rivals of the first word alone", "other < p->first_word + p->words", "other < p->first_word + 1" },
        { "spikes of the upper half in the lower", "atomic_or(&fired[lane >> 5]", "atomic_or(&fired[0]" },
    };

    [Fact]
    public void Without_a_fault_the_run_is_the_reference_s() => Assert.Null(FirstDifference(KernelText.Circuits));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_a_kernel_for_circuits_is_found(string fault, string right, string wrong)
    {
        TestDevice.RequiredForCircuits();
        Assert.Equal(2, KernelText.Circuits.Split(right).Length);

        string? difference = FirstDifference(KernelText.Circuits.Replace(right, wrong, StringComparison.Ordinal));

        Assert.True(difference is not null, $"{fault} is not found");
        TestContext.Current.TestOutputHelper?.WriteLine(difference);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(MoreFaults))]
    public void Another_fault_of_a_kernel_for_circuits_is_found(string fault, string right, string wrong) => A_fault_of_a_kernel_for_circuits_is_found(fault, right, wrong);

    private static string? FirstDifference(string kernels)
    {
        var program = new DeviceProgram(TestDevice.RequiredForCircuits(), kernels, isSingle: true);
        return TestCircuits.FirstDifference(
            Circuit.Create(TestCircuits.Varied, 4, CircuitBackends.Names[0]), GpuCircuit.Create(TestCircuits.Varied, 4, program), 200);
    }
}
