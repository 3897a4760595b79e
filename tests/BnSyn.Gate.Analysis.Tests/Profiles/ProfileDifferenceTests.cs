using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

public sealed class ProfileDifferenceTests
{
    [Fact]
    public void A_machine_that_is_slower_as_a_whole_moves_no_kernel() =>
        Assert.Empty(ProfileDifference.Between(Profiles.Of(), Profiles.Of(machine: 1.8)));

    [Theory]
    [InlineData(0, "delivery")]
    [InlineData(1, "fused-pass")]
    [InlineData(2, "drive")]
    public void A_kernel_that_takes_twice_as_long_is_named_whatever_the_machine_does_meanwhile(int place, string kernel)
    {
        double[] factors = [1, 1, 1];
        factors[place] = 2;

        var change = Assert.Single(ProfileDifference.Changes(Profiles.Of(machine: 1.3), Profiles.Of(machine: 1, factors)));

        Assert.Equal(("sparse", "accelerated", kernel), (change.Scenario, change.Backend, change.Kernel));
        Assert.Equal(2, change.Factor.Median, 0.01);
        Assert.InRange(change.Factor.Low, 1.9, 2);
        Assert.InRange(change.Factor.High, 2, 2.1);
        Assert.Equal(1 / 1.3, change.Usual, 1e-9);
    }

    [Fact]
    public void Of_two_kernels_that_moved_the_one_that_changes_the_step_more_comes_first()
    {
        var moved = ProfileDifference.Changes(Profiles.Of(), Profiles.Of(1, 0.5, 1, 1.5));

        Assert.Equal(["delivery", "drive"], moved.Select(change => change.Kernel));
        Assert.True(moved[0].SecondsMore < 0 && moved[1].SecondsMore > 0);
    }

    [Fact]
    public void Kernels_too_small_to_tell_of_the_machine_do_not_decide_what_is_usual()
    {
        // As in a run whose two smallest kernels happened to take twice as long, as the planted one did.
        var moved = ProfileDifference.Changes(Profiles.Sized([1, 2, 0.1, 0.02]), Profiles.Sized([1, 4, 0.2, 0.04]));

        Assert.Equal("kernel 1", moved[0].Kernel);
        Assert.Equal(1, moved[0].Usual, 1e-9);
        Assert.DoesNotContain("kernel 0", moved.Select(change => change.Kernel));
    }

    [Fact]
    public void A_change_of_less_than_a_tenth_is_none() => Assert.Empty(ProfileDifference.Between(Profiles.Of(), Profiles.Of(1, 1.08)));

    [Fact]
    public void What_only_one_profile_has_is_said_and_what_moved_is_said_in_words()
    {
        var before = Profiles.Of();
        var other = before with { Backends = [before.Backends[0] with { Backend = "single" }] };

        Assert.Equal(["sparse, accelerated: only in the first profile", "sparse, single: only in the second profile"], ProfileDifference.Between(before, other));
        Assert.Matches(
            "^sparse, accelerated: fused-pass takes 2 times as long \\(1\\.9[0-9]* to 2\\.0[0-9]*\\), 3\\.03 us a step more; the backend's kernels usually 1 times$",
            Assert.Single(ProfileDifference.Between(before, Profiles.Of(1, 1, 2))));
    }
}
