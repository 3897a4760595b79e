using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>What one process measures, in this one.</summary>
[Collection(Alone.Name)]
public sealed class ProfiledRunTests
{
    [Fact]
    public void The_kernels_of_a_step_are_measured_and_one_that_is_never_entered_is_not_there()
    {
        var sample = Measured(new Stirred());

        Assert.Equal(["wheel", "waste", "swing", KernelSample.Rest], sample.Kernels.Select(kernel => kernel.Name));
        Assert.All(sample.Kernels.Take(3), kernel => Assert.Equal(1, kernel.Entries, 1e-9));
        Assert.InRange(sample.Kernels[1].AllocatedBytes, 1000, 1100);
        Assert.Equal((0.0, 0.0), (sample.Kernels[0].AllocatedBytes, sample.Kernels[2].AllocatedBytes));
        Assert.Equal(1, sample.Elements);

        // How long each takes beside the others is tests/profile-check's: a busy machine adds to one of them what it likes.
        Assert.All(sample.Kernels, kernel => Assert.True(double.IsFinite(kernel.Seconds)));
        Assert.True(sample.Kernels[0].Seconds > 0);
        Assert.True(sample.StepSeconds > 0);
    }

    [Fact]
    public void Steps_that_differ_under_the_clock_are_noticed() => Assert.Equal(ProfileEnd.OtherState, Of(new Stirred { Fault = "drifts" }).End);

    [Fact]
    public void A_simulation_without_kernels_is_no_failure() => Assert.Equal(ProfileEnd.NoKernels, Of(new Oscillator()).End);

    private static ProfileSample Measured(Stirred scenario)
    {
        var answer = Of(scenario);
        Assert.Equal("", answer.Problem);
        return answer.Sample!;
    }

    private static ProfileAnswer Of(Oscillator scenario) => ProfiledRun.Of(scenario, "reference", seed: 1);
}
