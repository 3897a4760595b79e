using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Scaling;

namespace BnSyn.Gate.Analysis.Tests.Scaling;

public sealed class ScalingTests
{
    private readonly EngineScaling _scaling = Scalings.Of();

    [Fact]
    public void Backends_cross_where_their_costs_are_equal_in_an_interval_that_holds_it()
    {
        var crossover = EngineScaling.Crossovers(_scaling.Backends)[0];

        Assert.Equal((SizeSeries.Step, "dense", "sparse"), (crossover.Cost, crossover.First, crossover.Second));
        Assert.Equal(1000, crossover.Size!.Value.Value, 10.0);
        Assert.InRange(1000, crossover.Size.Value.Low, crossover.Size.Value.High);
        Assert.InRange(crossover.Size.Value.High / crossover.Size.Value.Low, 1, 1.2);
    }

    [Fact]
    public void A_backend_that_is_always_faster_crosses_nothing()
    {
        var dense = _scaling.Backends[0].Series;
        var slower = dense with { Backend = "slower", Samples = [.. dense.Samples.Select(sample => sample with { StepSeconds = 2 * sample.StepSeconds })] };

        Assert.Equal(new Crossover(SizeSeries.Step, "dense", "slower", null), Assert.Single(Crossover.Between(SizeSeries.Step, slower, dense)));
    }

    [Fact]
    public void Backends_without_a_size_in_common_are_not_compared()
    {
        var dense = _scaling.Backends[0].Series;
        var larger = dense with { Backend = "larger", Samples = [.. dense.Samples.Select(sample => sample with { Size = 100 * sample.Size })] };

        Assert.Empty(Crossover.Between(SizeSeries.Step, dense, larger));
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
    public void A_process_that_was_slow_all_of_its_time_moves_no_fit()
    {
        var series = _scaling.Backends[1].Series;
        var disturbed = series with { Samples = [.. series.Samples.Append(series.Samples[4] with { StepSeconds = 1.5 * series.Samples[4].StepSeconds })] };

        Assert.Equal(series.Fit(SizeSeries.Step)!.At(1500), disturbed.Fit(SizeSeries.Step)!.At(1500), 1e-15);
        Assert.Equal(series.Samples[4].StepSeconds, disturbed.Least(1000, SizeSeries.Step));
    }

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
        Assert.Matches(@"^Over its sizes each grows as neurons\^2 \(.*\) on dense, neurons\^1 \(.*\) on sparse\.$", sentences[1]);
        Assert.Equal("Next: delivery of sparse, which makes the step 4 times as fast at most, however fast it gets; it reaches 36 % of what memory bandwidth allows.", sentences[2]);
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

    [Fact]
    public void Each_kernel_that_counts_its_work_has_its_place_under_the_roof()
    {
        // 1e9 operations on 8e9 B of each second of a step of which it takes three quarters; memory gives 1e10 B/s, so 1.25e9 operations/s.
        var kernel = _scaling.Backends[0].KernelRoofs(_scaling.Roof)[0];

        Assert.Equal(("delivery", 5, ""), (kernel.Kernel, kernel.Places.Count, kernel.Missing));
        Assert.Equal(0.125, kernel.Places[^1].Intensity, 1e-9);
        Assert.Equal(1e9 / 0.75 / 1.25e9, kernel.Places[^1].Reached, 0.02);
        Assert.True(kernel.Places[^1].IsMemory);
    }

    [Theory]
    [InlineData(0, 0, "no work of it is counted (ICountedSimulation)")]
    [InlineData(0, 8, "no floating-point operation is counted in it")]
    [InlineData(8, 0, "no bytes are counted in it")]
    public void A_kernel_without_a_place_says_why(double operations, double bytes, string reason)
    {
        var backend = _scaling.Backends[0];
        var changed = backend with
        {
            Series = backend.Series with { Samples = [.. backend.Series.Samples.Select(sample => sample with { Kernels = [.. sample.Kernels.Select(kernel => kernel with { Operations = operations, Bytes = bytes })] })] },
        };

        var kernel = changed.KernelRoofs(_scaling.Roof)[0];

        Assert.Empty(kernel.Places);
        Assert.Contains(reason, kernel.Missing, StringComparison.Ordinal);
        Assert.Contains(reason, ScalingText.Markdown(_scaling with { Backends = [changed] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Speed_memory_and_energy_are_those_of_the_fits_in_intervals_that_hold_what_was_made_up()
    {
        var gains = SizeGain.Of(_scaling.Backends);

        Assert.Equal(10, gains.Count);
        Assert.All(gains.Take(5), gain => Assert.Equal(("dense", 1.0), (gain.Backend, gain.SpeedUp!.Value.Value)));
        var sparse = gains[^1];
        Assert.Equal(("sparse", 4000.0, false), (sparse.Backend, sparse.Size, sparse.IsModelled));
        Holds(4, sparse.SpeedUp!.Value);
        Holds(500.0 / (8 * 4000), sparse.Memory!.Value);
        Holds(0.25, sparse.Energy!.Value);

        // 20 W: 4 ms of a step that is 0.1 ms of simulated time, and 400 events.
        Assert.Equal(20 * 4.02e-3 / 1e-4, sparse.JoulesPerSimulatedSecond!.Value, 1e-6);
        Assert.Equal(20 * 4.02e-3 / 400, sparse.JoulesPerEvent!.Value, 1e-9);

        static void Holds(double value, Estimate ratio)
        {
            Assert.InRange(value, ratio.Low - (1e-9 * value), ratio.High + (1e-9 * value));
            Assert.InRange(ratio.High / ratio.Low, 1, 1.1);
        }
    }

    [Fact]
    public void Energy_that_a_counter_did_not_show_for_all_is_modelled_for_all_and_says_so()
    {
        var sparse = _scaling.Backends[1];
        var without = sparse with { Series = sparse.Series with { Samples = [.. sparse.Series.Samples.Select(sample => sample with { Joules = null, WithoutJoules = "no energy counters: /sys/class/powercap does not exist" })] } };
        var scaling = _scaling with { Backends = [_scaling.Backends[0], without] };

        Assert.All(SizeGain.Of(scaling.Backends), gain => Assert.True(gain.IsModelled));
        var page = ScalingText.Markdown(scaling);
        Assert.Contains("Energy is modelled, not measured: counted operations", page, StringComparison.Ordinal);
        Assert.Contains("Not measured: no energy counters: /sys/class/powercap does not exist.", page, StringComparison.Ordinal);
        Assert.Contains("- sparse takes less energy, by the model, than dense from ", page, StringComparison.Ordinal);

        // A step of sparse at 4000: 4 ms, in each second 1e9 additions and as many multiplications and words.
        Assert.Equal(4e-3 * EnergyModel.Joules(1e9, 1e9, 1e9) / 1e-4, SizeGain.Of(scaling.Backends)[^1].JoulesPerSimulatedSecond!.Value, 1e-9);
    }

    [Fact]
    public void Backends_cross_in_memory_and_in_energy_at_sizes_of_their_own()
    {
        var crossovers = EngineScaling.Crossovers(_scaling.Backends);

        Assert.Equal([SizeSeries.Step, SizeSeries.Memory, SizeSeries.Energy], crossovers.Select(crossover => crossover.Cost));

        // 8 n^2 and 500 n bytes meet below every size that was measured.
        Assert.Equal(("sparse", null), (crossovers[1].First, crossovers[1].Size));
        Assert.Equal(1000, crossovers[2].Size!.Value.Value, 10.0);
        var page = ScalingText.Markdown(_scaling);
        Assert.Contains("- sparse takes less memory than dense at every size that both were measured at.", page, StringComparison.Ordinal);
        Assert.Contains("- sparse takes less energy than dense from 1000 on (", page, StringComparison.Ordinal);
        Assert.Contains("Energy is measured by the counters of the processor packages, less what the idle machine uses.", page, StringComparison.Ordinal);
        Assert.Contains("| delivery | dense | 4000 | 75 % | 0.125 | ", page, StringComparison.Ordinal);
    }
}
