using BnSyn.Gate.Runner.Energy;

namespace BnSyn.Gate.Runner.Tests.Energy;

public sealed class RaplCounterTests
{
    [Fact]
    public void Packages_are_added_up()
    {
        using var powercap = new Powercap().With("intel-rapl:0", 1_000_000, 10_000_000).With("intel-rapl:1", 2_000_000, 10_000_000);
        var counter = Open(powercap);
        var before = counter.Read();

        powercap.Set("intel-rapl:0", 1_500_000);
        powercap.Set("intel-rapl:1", 4_000_000);

        Assert.Equal([1_000_000, 2_000_000], before);
        Assert.Equal(2.5, counter.Joules(before, counter.Read()), 12);
    }

    [Fact]
    public void Parts_of_a_package_and_other_counters_are_not_counted_again()
    {
        using var powercap = new Powercap()
            .With("intel-rapl", 7, 100)
            .With("intel-rapl:0", 1, 100)
            .With("intel-rapl:0:0", 5, 100)
            .With("intel-rapl:0:1", 6, 100)
            .With("intel-rapl-mmio:0", 8, 100);

        Assert.Equal([1], Open(powercap).Read());
    }

    [Fact]
    public void A_counter_that_wraps_goes_on_each_package_at_its_own_range()
    {
        using var powercap = new Powercap().With("intel-rapl:0", 0, 10_000_000).With("intel-rapl:1", 0, 6_000_000);
        var counter = Open(powercap);

        Assert.Equal(3.0, counter.Joules([9_000_000, 1_000_000], [1_000_000, 2_000_000]), 12);
        Assert.Equal(3.0, counter.Joules([1_000_000, 5_000_000], [2_000_000, 1_000_000]), 12);
        Assert.Equal(0.0, counter.Joules([9_000_000, 5_000_000], [9_000_000, 5_000_000]), 12);
    }

    [Fact]
    public void Without_the_folder_the_reason_names_it()
    {
        Assert.Null(RaplCounter.TryOpen("/no/such/powercap", out var reason));
        Assert.Equal("no energy counters: /no/such/powercap does not exist", reason);
    }

    [Fact]
    public void Without_a_package_the_reason_says_so()
    {
        using var powercap = new Powercap().With("intel-rapl", 7, 100).With("intel-rapl:0:0", 5, 100);

        Assert.Null(RaplCounter.TryOpen(powercap.Root, out var reason));
        Assert.Equal($"no processor package among the energy counters in {powercap.Root}", reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    public void A_counter_that_holds_no_number_is_named_in_the_reason(string text)
    {
        using var powercap = new Powercap().With("intel-rapl:0", 1, 100).With("intel-rapl:1", 1, 100);
        File.WriteAllText(powercap.Energy("intel-rapl:1"), text);

        Assert.Null(RaplCounter.TryOpen(powercap.Root, out var reason));
        Assert.StartsWith($"{powercap.Energy("intel-rapl:1")} cannot be read: ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counter_that_cannot_be_opened_is_named_in_the_reason()
    {
        // A missing file stands for a forbidden one: permissions do not bind every user that runs tests.
        using var powercap = new Powercap().With("intel-rapl:0", 1, 100);
        File.Delete(powercap.Energy("intel-rapl:0"));

        Assert.Null(RaplCounter.TryOpen(powercap.Root, out var reason));
        Assert.StartsWith($"{powercap.Energy("intel-rapl:0")} cannot be read: ", reason, StringComparison.Ordinal);
    }

    private static RaplCounter Open(Powercap powercap)
    {
        var counter = RaplCounter.TryOpen(powercap.Root, out var reason);
        Assert.Empty(reason);
        return Assert.IsType<RaplCounter>(counter);
    }
}
