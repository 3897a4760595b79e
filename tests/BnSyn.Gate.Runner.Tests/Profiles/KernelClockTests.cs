using BnSyn.Gate.Runner.Profiles;

namespace BnSyn.Gate.Runner.Tests.Profiles;

public sealed class KernelClockTests
{
    [Fact]
    public void Times_add_up_to_the_whole_and_entries_are_counted()
    {
        var timer = new KernelTimer(2);
        timer.Start();
        timer.Enter(0);
        timer.Enter(0);
        timer.Enter(1);
        Thread.Sleep(20);
        timer.Enter(0);
        timer.Leave();
        timer.Leave();
        var times = timer.Stop();

        Assert.Equal([2, 1, 2], times.Entries);
        Assert.InRange(times.Values[1], 0.015, double.MaxValue);
        Assert.Equal(times.Values.Sum(), times.Sum);
        Assert.True(times.Values[1] > times.Sum / 2);
    }

    [Fact]
    public void What_an_entry_takes_is_taken_off_and_no_time_becomes_negative() =>
        Assert.Equal([0.5, 0], new KernelTimes([1, 0.5], [2, 3]).Without(0.25).Values);

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_kernel_that_is_not_named_is_refused_with_the_valid_ones(int kernel)
    {
        var timer = new KernelTimer(2);
        timer.Start();

        Assert.Equal($"enters kernel {kernel}; it names 2, so 0 to 1 are valid", Assert.Throws<UnknownKernelException>(() => timer.Enter(kernel)).Message);
    }

    [Fact]
    public void What_reading_a_counter_counts_belongs_to_no_kernel()
    {
        // Each look adds 100 to what is counted.
        var count = 0L;
        var counter = new KernelCounter(2, () => count += 100);
        counter.Start();
        counter.Enter(0);
        count += 7;
        counter.Enter(1);
        count += 5;
        counter.Leave();
        count += 3;

        var counted = counter.Stop();

        Assert.Equal([107, 105, 203], counted.Values);
        Assert.Equal([1, 1, 3], counted.Entries);
    }

    [Theory]
    [InlineData("names no kernel")]
    [InlineData("has a kernel 'Forces'; lower-case words joined by hyphens are valid", "Forces")]
    [InlineData("has a kernel '(rest)'; lower-case words joined by hyphens are valid", "forces", "(rest)")]
    [InlineData("names the kernel 'forces' twice", "forces", "motion", "forces")]
    public void Names_that_no_kernel_can_have_are_refused(string problem, params string[] names) => Assert.Equal(problem, KernelNames.ProblemOf(names));

    [Fact]
    public void Names_that_kernels_can_have_are_not() => Assert.Null(KernelNames.ProblemOf(["forces", "half-kick", "pass2"]));

    [Fact]
    public void Hardware_counters_count_or_say_why_not()
    {
        using var counters = HardwareCounters.Open(out var problem);

        Assert.Equal(counters is null, problem.Length > 0);
        if (counters is not null)
        {
            var before = counters.Read(0);
            Thread.SpinWait(1000);
            Assert.True(counters.Read(0) > before);
            Assert.Empty(counters.Problem);
        }
    }

    [Fact]
    public void A_counter_that_cannot_be_read_says_why_and_is_no_count_of_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the counters are those of Linux");
        using var counters = new HardwareCounters([-1, -1]);

        Assert.Equal(0, counters.Read(1));
        Assert.StartsWith("cache-misses cannot be read: ", counters.Problem, StringComparison.Ordinal);
    }
}
