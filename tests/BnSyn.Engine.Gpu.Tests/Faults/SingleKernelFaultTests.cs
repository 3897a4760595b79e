using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.Tests.Single;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Faults;

/// <summary>Kernels in binary32 that are wrong in one place: a run beside binary32 on the processor finds each. Counts, draws and reports are those of the kernels in binary64.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class SingleKernelFaultTests
{
    private static readonly NetworkParameters Busy = new() { N = 150, PConn = 0.5, WExcNS = 0.13, WInhNS = 0.17, ExtRateHz = 2500.0, ExtWNS = 0.7, ExternalCurrentPA = 2500.0 };

    public static TheoryData<string, string, string> Faults() => new()
    {
        { "contraction of the slope", "(p->negative_gL * (V - p->eL)) + I_exp", "fma(p->negative_gL, V - p->eL, I_exp)" },
        { "contraction of the step", "V + (p->dt * dV)", "fma(p->dt, dV, V)" },
        { "contraction of the glutamate split", "(0.7f * recurrent) + (0.7f * external)", "fma(0.7f, recurrent, 0.7f * external)" },
        { "a division by way of the reciprocal", "+ I_ext) / p->c;", "+ I_ext) * (1.0f / p->c);" },
        { "currents in another order", "return ampa + nmda + gabaa;", "return gabaa + nmda + ampa;" },
        { "an exponential of the driver", "p->gL_deltaT * single_exponential(exponent)", "p->gL_deltaT * exp(exponent)" },
        { "an exponential of one term less", "u = fma(u, s, 0.00139304355252534151077271f);", "u = 0.00139304355252534151077271f;" },
        { "an exponential with ln 2 in one piece", "s = fma(q, -1.428606765330187045e-06f, s);", ";" },
        { "w that does not jump", "*next_w += p->b;", ";" },
        { "conductances that decay before they open", "(g_ampa[at] + single_glutamate_ampa(recurrent, drive)) * p->ampa_decay", "(g_ampa[at] * p->ampa_decay) + single_glutamate_ampa(recurrent, drive)" },
        { "a gain that is forgotten", "steps[realisation].single_gain_current + external[at]", "external[at]" },
        { "the last neurons of an incomplete group", "if (i >= neurons)", "if (i >= neurons / 64 * 64)" },
    };

    [Fact]
    public void Without_a_fault_the_run_is_that_of_the_processor() => Assert.False(Differs(KernelText.Single));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_a_kernel_in_binary32_is_found(string fault, string right, string wrong)
    {
        TestDevice.RequiredForSingle();
        Assert.Equal(2, KernelText.Single.Split(right).Length);

        Assert.True(Differs(KernelText.Single.Replace(right, wrong, StringComparison.Ordinal)), $"{fault} is not found");
    }

    private static bool Differs(string text)
    {
        GpuDevice device = TestDevice.RequiredForSingle();
        (Network expected, Network actual) = (SingleHost.Create(Busy, 4), GpuNetwork.Create(Busy, 4, new DeviceProgram(device, text, isSingle: true)));
        int spikes = 0;
        for (int step = 0; step < 160; step++)
        {
            spikes += expected.Step().A_t1;
            actual.Step();
            if (StateDigest.Compute(expected) != StateDigest.Compute(actual))
            {
                return true;
            }
        }

        Assert.True(spikes > 0, "No one fired.");
        return false;
    }
}
