using BnSyn.Gate.Analysis.Scaling;

namespace BnSyn.Gate.Analysis.Tests.Scaling;

public sealed class ScalingTests
{
    private readonly EngineScaling _scaling = Scalings.Of();

    [Fact]
    public void Backends_cross_where_their_costs_are_equal_in_an_interval_that_holds_it()
    {
        var crossover = Assert.Single(EngineScaling.Crossovers(_scaling.Backends));

        Assert.Equal(("dense", "sparse"), (crossover.First, crossover.Second));
        Assert.Equal(1000, crossover.Size!.Value.Value, 10.0);
        Assert.InRange(1000, crossover.Size.Value.Low, crossover.Size.Value.High);
        Assert.InRange(crossover.Size.Value.High / crossover.Size.Value.Low, 1, 1.2);
    }

    [Fact]
    public void A_backend_that_is_always_faster_crosses_nothing()
    {
        var dense = _scaling.Backends[0].Series;
        var slower = dense with { Backend = "slower", Samples = [.. dense.Samples.Select(sample => sample with { StepSeconds = 2 * sample.StepSeconds })] };

        Assert.Equal(new Crossover("dense", "slower", null), Assert.Single(Crossover.Between(slower, dense)));
    }

    [Fact]
    public void Backends_without_a_size_in_common_are_not_compared()
    {
        var dense = _scaling.Backends[0].Series;
        var larger = dense with { Backend = "larger", Samples = [.. dense.Samples.Select(sample => sample with { Size = 100 * sample.Size })] };

        Assert.Empty(Crossover.Between(dense, larger));
    }

    [Fact]
    public void By_Amdahl_a_kernel_of_three_quarters_makes_the_step_four_times_as_fast_at_most()
    {
        var gain = EngineScaling.Gains(_scaling.Backends)[0];

        Assert.Equal(("delivery", "dense"), (gain.Kernel, gain.Backend));
        Assert.Equal(4, gain.AtMost!.Value, 1e-9);
        Assert.Equal(1.6, gain.WhenHalved, 1e-9);
        Assert.Equal(2, gain.Exponent!.Value.Value, 0.01);
    }

    [Fact]
    public void A_kernel_that_is_all_of_the_step_has_no_bound() => Assert.Null(new KernelGain("ring", "dense", 1, "all", 1, null).AtMost);

    [Fact]
    public void Data_beyond_the_caches_lie_under_the_roof_of_memory()
    {
        // 2e9 operations/s on 8e9 B/s; memory gives 1e10 B/s, so 2.5e9 operations/s.
        var place = RoofPlace.Of(_scaling.Backends[0].Typical(4000), _scaling.Roof)!;

        Assert.True(place.IsMemory);
        Assert.Equal(0.25, place.Intensity, 1e-9);
        Assert.Equal(0.8, place.Reached, 0.02);
    }

    [Fact]
    public void Data_in_the_first_cache_have_its_bandwidth()
    {
        var sample = _scaling.Backends[0].Typical(250) with { LiveBytes = 1000 };

        Assert.Equal(0.25 * 1e11, RoofPlace.Of(sample, _scaling.Roof)!.Roof, 1.0);
        Assert.False(RoofPlace.Of(sample with { Operations = 10 * sample.Operations }, _scaling.Roof)!.IsMemory);
    }

    [Fact]
    public void A_simulation_that_counts_nothing_has_no_place() => Assert.Null(RoofPlace.Of(_scaling.Backends[0].Typical(250) with { Words = 0 }, _scaling.Roof));

    [Fact]
    public void Sizes_that_the_fit_was_not_shown_are_foretold() => Assert.All(_scaling.Backends, backend =>
    {
        Assert.Equal(4, backend.Foretold.Count);
        Assert.All(backend.Foretold, held => Assert.InRange(held.Miss, -0.02, 0.02));
    });

    [Fact]
    public void Three_sentences_say_where_the_time_goes_how_it_grows_and_what_to_do_next()
    {
        var sentences = ScalingText.Sentences(_scaling.Backends, _scaling.Roof);

        Assert.Equal("At 4000 neurons a step of the fastest backend, sparse, takes 4 ms: delivery 75 %, neurons 25 %.", sentences[0]);
        Assert.Matches(@"^In the middle of its sizes each grows as neurons\^2 \(.*\) on dense, neurons\^1 \(.*\) on sparse\.$", sentences[1]);
        Assert.Equal("Next: delivery of sparse, which makes the step 4 times as fast at most, however fast it gets; the step as a whole reaches 27 % of what memory bandwidth allows.", sentences[2]);
    }

    [Fact]
    public void The_plan_has_what_to_optimise_sizes_growth_crossovers_roofline_and_held_out_sizes()
    {
        var page = ScalingText.Markdown(_scaling);

        Assert.Contains("| delivery | dense | 4000 | 75 % | 1.6 times as fast | 4 times as fast | 2 (", page, StringComparison.Ordinal);
        Assert.Contains("- sparse is faster than dense from 1000 on (", page, StringComparison.Ordinal);
        Assert.Contains("| sparse | 4000 | 4.02 ms | 249 | 995025 | 2 MB | 10 ms | 2 |", page, StringComparison.Ordinal);
        Assert.Contains("dense ends at 4000: the scenario has no more.", page, StringComparison.Ordinal);
        Assert.Contains("| dense | 4000 | 0.25 | 2e9 | 2.5e9 | 80 % | memory bandwidth |", page, StringComparison.Ordinal);
        Assert.Contains("| sparse | 707 | 711 us |", page, StringComparison.Ordinal);
        Assert.Contains("When it began 0.5 programs ran there or wanted to.", page, StringComparison.Ordinal);
    }
}
