using System.Runtime.InteropServices;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Networks;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Faults;

/// <summary>Kernels that are wrong in one place: a run beside the reference, step by step, finds each, alone or three at once. Without this no one knew whether equal bits mean anything.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class KernelFaultTests
{
    // Dense and driven hard: rows are longer than a group of work items, and the neurons are no multiple of one.
    private static readonly NetworkParameters Busy = new()
    {
        N = 430,
        PConn = 0.9,
        WExcNS = 0.013,
        WInhNS = 0.017,
        ExtRateHz = 900.0,
        ExtWNS = 0.7,
        ExternalCurrentPA = 2500.0,
    };

    // Now and then a current with which all of them fire at once.
    private static readonly double[] Kick = [.. Enumerable.Repeat(400_000.0, Busy.N)];

    public static TheoryData<string, string, string> Faults() => new()
    {
        { "a count that forgets what is beyond 255", "excitatory_sums[excitatory_counts[at]]", "excitatory_sums[excitatory_counts[at] & 255]" },
        { "a count that is not cleared", "excitatory_counts[at] = 0;", ";" },
        { "counts of both classes in one", "source < excitatory_neurons ? excitatory_counts : inhibitory_counts", "excitatory_counts" },
        { "the class of the neuron before", "source < excitatory_neurons", "source <= excitatory_neurons" },
        { "the first target of every row is left out", "row_starts[row] + get_local_id(0)", "row_starts[row] + 1 + get_local_id(0)" },
        { "the last target of every row is left out", "row_starts[row + 1];", "row_starts[row + 1] - 1;" },
        { "one group of work items for each row, once", "place += get_local_size(0)", "place += end" },
        { "one spike for each group, once", "spike += get_num_groups(0)", "spike += spikes" },
        { "the last spike is lost", "spike < spikes;", "spike + 1 < spikes;" },
        { "a report that is not cleared", "reports[next_side * report_words + word] = 0;", "reports[next_side * report_words + word] |= 0;" },
        { "a report whose end is not cleared", "word < report_words;", "word + 1 < report_words;" },
        { "spikes in the bits of their neighbours", "1u << (i & 31)", "1u << ((i + 1) & 31)" },
        { "spikes in words of half the width", "2 + (i >> 5)", "2 + (i >> 6)" },
        { "an event is a draw that is not above the limit", "< event_limit", "<= event_limit + (1UL << 47)" },
        { "draws of 52 bits", ">> 11) < event_limit", ">> 12) < event_limit" },
        { "a draw that is not rotated", "(folded >> rotation) | (folded << ((64UL - rotation) & 63UL))", "folded" },
        { "a rotation to the left", "(folded >> rotation) | (folded << ((64UL - rotation) & 63UL))", "(folded << rotation) | (folded >> ((64UL - rotation) & 63UL))" },
        { "a jump without its carry", "(low < jump->addend_low ? 1UL : 0UL)", "0UL" },
        { "a jump without the upper half of the product", "mul_hi(*state_low, jump->multiplier_low)", "0UL" },
        { "a jump of two steps", "pcg64_skip(&high, &low, &jumps[realisation]);", "pcg64_skip(&high, &low, &jumps[realisation]); pcg64_skip(&high, &low, &jumps[realisation]);" },
        { "states that stay where they are", "state_high[at] = high;", ";" },
        { "contraction of the slope", "(p->negative_gL * (V - p->eL)) + I_exp", "fma(p->negative_gL, V - p->eL, I_exp)" },
        { "contraction of the step", "V + (p->dt * dV)", "fma(p->dt, dV, V)" },
        { "contraction of the glutamate split", "(0.7 * recurrent) + (0.7 * external)", "fma(0.7, recurrent, 0.7 * external)" },
        { "a glutamate split of the sum", "(0.7 * recurrent) + (0.7 * external)", "0.7 * (recurrent + external)" },
        { "currents in another order", "return ampa + nmda + gabaa;", "return gabaa + nmda + ampa;" },
        { "an exponential of the driver", "p->gL_deltaT * exponential(exponent, pairs)", "p->gL_deltaT * exp(exponent)" },
        { "the present w in its own slope", "*next_w = w + (p->dt * dw);", "*next_w = w + (p->dt * (((p->a * (*next_V - p->eL)) - w) / p->tau_w));" },
        { "a spike above the peak only", "if (*next_V >= p->v_peak)", "if (*next_V > p->v_peak + 1.0)" },
        { "w that does not jump", "*next_w += p->b;", ";" },
        { "conductances that decay before they open", "(g_ampa[at] + glutamate_ampa(recurrent, drive)) * p->ampa_decay", "(g_ampa[at] * p->ampa_decay) + glutamate_ampa(recurrent, drive)" },
        { "a magnesium block of the next potential", "synaptic_current(V[now], ampa, nmda, gabaa, p, pairs)", "synaptic_current(V[next], ampa, nmda, gabaa, p, pairs)" },
        { "a gain that is forgotten", "as_double(steps[realisation].gain_current) + external[at]", "external[at]" },
        { "the last neurons of an incomplete group", "if (i >= neurons)", "if (i >= neurons / 64 * 64)" },
    };

    // None of them lets a kernel read what was never written, or write beyond a vector: that would end the tests' process.

    /// <summary>Faults that a network alone on the device does not show: one realisation takes what is another's.</summary>
    public static TheoryData<string, string, string> FaultsOfBatches() => new()
    {
        { "the gain of the first", "steps[realisation].gain_current", "steps[0].gain_current" },
        { "the stream's increment of the first", "&jumps[realisation]", "&jumps[0]" },
        { "neurons of the realisation before", "size_t at = realisation * neurons + i;", "size_t at = realisation * (neurons - 1) + i;" },
        { "the side of the first", "size_t side = 2 * realisation + steps[realisation].side;\n    size_t next_side = 2 * realisation + 1 - steps[realisation].side;\n    size_t at", "size_t side = 2 * realisation + steps[0].side;\n    size_t next_side = 2 * realisation + 1 - steps[0].side;\n    size_t at" },
        { "counts of the first", ": inhibitory_counts) + realisation * neurons", ": inhibitory_counts)" },
        { "rows of the first", "size_t row = realisation * (neurons + 1) + source;", "size_t row = source;" },
        { "rows without the end of the last", "size_t row = realisation * (neurons + 1) + source;", "size_t row = realisation * neurons + source;" },
        { "spikes in the bits of the first", "atomic_or(&report[2 + (i >> 5)]", "atomic_or(&reports[(next_side & 1) * report_words + 2 + (i >> 5)]" },
    };

    [Fact]
    public void Without_a_fault_the_run_is_the_reference_s() => Assert.Null(FirstDifference(TestDevice.Program()));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_a_kernel_is_found(string fault, string right, string wrong)
    {
        GpuDevice device = TestDevice.Required();
        Assert.Equal(2, KernelText.All.Split(right).Length);

        string? difference = FirstDifference(new DeviceProgram(device, KernelText.All.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.True(difference is not null, $"{fault} is not found");
        TestContext.Current.TestOutputHelper?.WriteLine(difference);
    }

    [Fact]
    public void Without_a_fault_a_batch_is_the_reference_s() => Assert.Null(FirstDifferenceOfBatch(TestDevice.Program()));

    [Theory]
    [MemberData(nameof(FaultsOfBatches))]
    public void A_fault_of_a_kernel_that_only_batches_show_is_found(string fault, string right, string wrong)
    {
        GpuDevice device = TestDevice.Required();
        Assert.Equal(2, KernelText.All.Split(right).Length);
        var program = new DeviceProgram(device, KernelText.All.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(FirstDifference(program));
        string? difference = FirstDifferenceOfBatch(program);

        Assert.True(difference is not null, $"{fault} is not found");
        TestContext.Current.TestOutputHelper?.WriteLine(difference);
    }

    // Three realisations, of which one is a step ahead: its present side is the other. All of them step before it does so alone: what a realisation brings to a step
    // is written with its first one, and a kernel that takes the side of another before that takes any number for a side, reads far beyond its vectors, and ends the process.
    private static string? FirstDifferenceOfBatch(DeviceProgram program)
    {
        ulong[] seeds = [4, 5, 6];
        Network[] expected = Array.ConvertAll(seeds, seed => Network.Create(Busy, seed, "reference"));
        GpuNetworkBatch batch = GpuNetworkBatch.Create(Busy, seeds, program);
        try
        {
            for (int step = 0; step < 60; step++)
            {
                Array.ForEach(expected, network => network.Step());
                batch.Advance(1);
                if (step == 0)
                {
                    expected[1].Step();
                    batch.Realisations[1].Step();
                }

                int place = Array.FindIndex(expected, network => !IsSame(network, batch.Realisations[Array.IndexOf(expected, network)]));
                if (place >= 0)
                {
                    return $"step {step}, realisation {place}";
                }
            }
        }
        catch (Exception e) when (e is ArgumentException or VoltageBoundsException)
        {
            return e.Message;
        }

        return null;
    }

    private static bool IsSame(Network expected, Network actual) =>
        Same(expected.V, actual.V) && Same(expected.W, actual.W) && Same(expected.GAmpa, actual.GAmpa) && Same(expected.GNmda, actual.GNmda) && Same(expected.GGabaa, actual.GGabaa)
        && expected.Spikes.SequenceEqual(actual.Spikes);

    // In which quantity a run leaves the reference first, and when.
    private static string? FirstDifference(DeviceProgram program)
    {
        const int Steps = 170;
        (Network expected, Network actual) = (Network.Create(Busy, 4, "reference"), GpuNetwork.Create(Busy, 4, program));
        for (int step = 0; step < Steps; step++)
        {
            StepResult result = Step(expected, step);
            try
            {
                if (result != Step(actual, step))
                {
                    return $"step {step}, result";
                }
            }
            catch (Exception e) when (e is ArgumentException or VoltageBoundsException)
            {
                return $"step {step}, {e.Message}";
            }

            string? quantity = Same(expected.V, actual.V) ? null : "V";
            quantity ??= Same(expected.W, actual.W) ? null : "w";
            quantity ??= Same(expected.GAmpa, actual.GAmpa) && Same(expected.GNmda, actual.GNmda) && Same(expected.GGabaa, actual.GGabaa) ? null : "conductances";
            quantity ??= expected.Spikes.SequenceEqual(actual.Spikes) ? null : "spikes";
            if (quantity is not null)
            {
                return $"step {step}, {quantity}";
            }
        }

        return null;
    }

    private static StepResult Step(Network network, int step) => step % 40 == 39 ? network.Step(Kick) : network.Step();

    private static bool Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual) =>
        MemoryMarshal.Cast<double, long>(expected).SequenceEqual(MemoryMarshal.Cast<double, long>(actual));
}
