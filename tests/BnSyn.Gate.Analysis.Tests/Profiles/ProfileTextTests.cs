using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

public sealed class ProfileTextTests
{
    [Fact]
    public void Three_sentences_say_where_the_time_goes_how_it_grows_and_what_to_do_next() => Assert.Equal(
        [
            "A step takes 10.6 us: delivery 57 %, fused-pass 29 %, drive 9.5 %.",
            "How it grows is not measured: PhysicsGateProfileSizes asks for it, of scenarios that have sizes (ISizedScenario).",
            "Next: delivery; twice as fast it makes the step 1.4 times as fast, and 2.33 times as fast at most however fast it gets.",
        ],
        ProfileText.Sentences(Profiles.Of().Backends[0], []));

    [Fact]
    public void The_table_of_derivatives_has_a_row_for_each_cost_and_a_column_for_each_factor()
    {
        var profile = Profiles.Grown();

        var page = ProfileText.Markdown(profile);

        Assert.Equal("It grows as neurons^1.6 and as drive^0.1, at the declared size.", ProfileText.Sentences(profile.Backends[0], profile.Growth)[1]);
        Assert.Contains("| cost | neurons = 1000 | drive = 20 Hz |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| delivery | 2 (2 to 2) | 0 (0 to 0) |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| drive | 1 (1 to 1) | 1 (1 to 1) |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| (events) | 1 (1 to 1) | 1 (1 to 1) |\n", page, StringComparison.Ordinal);
        Assert.Contains("neurons = 1000, 50 synapses into each neuron held: (step) LinearAndSquare, residual 0 %, left out 0 %; delivery Power", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_every_kernel_with_its_interval_and_the_reason_where_counters_are_not_measured()
    {
        var page = ProfileText.Markdown(Profiles.Of());

        Assert.Contains("| delivery | 6.06 us | 6 us | 6.12 us | 57.1 % | 1 | 24 |\n", page, StringComparison.Ordinal);
        Assert.Contains("Hardware counters are not measured: perf_event_open refuses instructions: No such file or directory.", page, StringComparison.Ordinal);
        Assert.Contains("the kernels add up to 95.2 % of it (95.2 % to 95.2 %)", page, StringComparison.Ordinal);
        Assert.Contains("To be profiled makes a step 5 % longer (5 % to 5 %), 20 ns an entry.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_that_belongs_to_no_kernel_is_what_to_name_next()
    {
        var backend = Profiles.Of(1, 0.01, 0.01, 0.01).Backends[0];

        Assert.StartsWith("Next: name the kernels of what belongs to none so far", ProfileText.Sentences(backend, [])[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "2 s")]
    [InlineData(0.0034, "3.4 ms")]
    [InlineData(5.6e-6, "5.6 us")]
    [InlineData(7.89e-8, "78.9 ns")]
    public void A_time_has_the_unit_that_suits_it(double seconds, string text) => Assert.Equal(text, ProfileText.Time(seconds));

    [Fact]
    public void Between_the_extremes_of_six_processes_is_the_median_with_97_percent() => Assert.Equal(0.969, SampleInterval.Confidence(6), 0.001);
}
