using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>What one process measures, in this one.</summary>
[Collection(Alone.Name)]
public sealed class ProfiledRunTests
{
    /// <summary>Turns of the wheel: so many that no burst of other work hides what they take.</summary>
    private const int Many = 40_000;

    [Fact]
    public void The_kernels_of_a_step_are_measured_and_one_that_is_never_entered_is_not_there()
    {
        var sample = Measured(new Stirred { Turns = Many });

        Assert.Equal(["wheel", "waste", "swing", KernelSample.Rest], sample.Kernels.Select(kernel => kernel.Name));
        Assert.All(sample.Kernels.Take(3), kernel => Assert.Equal(1, kernel.Entries, 1e-9));
        Assert.InRange(sample.Kernels[1].AllocatedBytes, 1000, 1100);
        Assert.Equal((0.0, 0.0), (sample.Kernels[0].AllocatedBytes, sample.Kernels[2].AllocatedBytes));
        Assert.True(sample.Kernels[0].Seconds > sample.Kernels[2].Seconds);
        Assert.InRange(sample.ClockSeconds, 0, 1e-5);
        Assert.Equal(1, sample.Elements);

        // Loose, as nothing is right on a busy machine but what it cannot hide; docs/profiling.md has what was measured.
        Assert.InRange(sample.Kernels.Sum(kernel => kernel.Seconds) / sample.StepSeconds, 0.2, 5);
    }

    // A kernel that takes twice as long, five times over, needs a quieter machine than the one that runs tests: that is tests/profile-check.
    [Fact]
    public void A_kernel_of_many_times_the_work_is_named_first_by_the_difference()
    {
        var moved = ProfileDifference.Changes(ProfileOf(new Stirred()), ProfileOf(new Stirred { Turns = Many }));

        Assert.Equal("wheel", moved[0].Kernel);
        Assert.True(moved[0].Factor.Median > 3, $"{moved[0].Factor.Median} times");
        Assert.True(moved[0].SecondsMore > 0);
    }

    [Fact]
    public void Steps_that_differ_under_the_clock_are_noticed() => Assert.Equal(ProfileEnd.OtherState, Of(new Stirred { Fault = "drifts" }).End);

    [Fact]
    public void A_simulation_without_kernels_is_no_failure() => Assert.Equal(ProfileEnd.NoKernels, Of(new Oscillator()).End);

    private static EngineProfile ProfileOf(Stirred scenario)
    {
        List<ProfileSample> samples = [.. Enumerable.Range(0, 6).Select(_ => Measured(scenario))];
        return new("1", "2026-01-01T00:00:00Z", "", new("os", "x64", "runtime", "processor", 1, 256) { EnvironmentClass = "any" }, [new("stirred", "reference", 1, samples)]);
    }

    private static ProfileSample Measured(Stirred scenario)
    {
        var answer = Of(scenario);
        Assert.Equal("", answer.Problem);
        return answer.Sample!;
    }

    private static ProfileAnswer Of(Oscillator scenario) => ProfiledRun.Of(scenario, "reference", seed: 1);
}
