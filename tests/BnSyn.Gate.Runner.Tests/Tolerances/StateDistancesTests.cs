using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Tolerances;

namespace BnSyn.Gate.Runner.Tests.Tolerances;

public sealed class StateDistancesTests
{
    private readonly StateCopy _unmoved = new();
    private readonly StateCopy _moved = new();
    private readonly StateDistances _distances = new();

    [Fact]
    public void A_distance_is_relative_to_the_size_of_each_quantity_whatever_its_unit()
    {
        // 1 % of a quantity of the size 1000 and 1 % of one of 1e-9.
        Take(_unmoved, sink =>
        {
            sink.Write("v", [1000.0, -1000]);
            sink.Write("g", [1e-9f]);
            sink.Write("spikes", [3]);
        });
        Take(_moved, sink =>
        {
            sink.Write("v", [1010.0, -1010]);
            sink.Write("g", [1.01e-9f]);
            sink.Write("spikes", [4]);
        });

        Assert.True(_distances.Add(0, _unmoved, _moved));

        // The whole number is a third quantity, which has no size and no distance.
        Assert.Equal(0.01, Growth().Distances[0], 1e-6);
        Assert.False(_unmoved.IsSame(_moved));
    }

    [Fact]
    public void A_value_that_is_no_number_in_both_runs_is_no_distance_and_in_one_of_them_a_problem()
    {
        Take(_unmoved, sink => sink.Write("last", [double.NaN, 1]));
        Take(_moved, sink => sink.Write("last", [double.NaN, 2]));
        Assert.True(_distances.Add(0, _unmoved, _moved));

        Take(_moved, sink => sink.Write("last", [double.PositiveInfinity, 2]));
        Assert.False(_distances.Add(1, _unmoved, _moved));

        Assert.Equal("the states after step 1 part in last by what is no finite number", Growth().Problem);
    }

    [Fact]
    public void States_of_other_quantities_are_a_problem_that_names_the_step()
    {
        Take(_unmoved, sink => sink.Write("v", [1.0]));
        Take(_moved, sink => sink.Write("v", [1.0, 2]));

        Assert.False(_distances.Add(7, _unmoved, _moved));

        Assert.Equal("the states after step 7 have another v", Growth().Problem);
    }

    [Fact]
    public void However_long_the_run_no_more_than_2048_samples_are_kept_evenly()
    {
        Take(_unmoved, sink => sink.Write("v", [1.0]));
        Take(_moved, sink => sink.Write("v", [1.5]));
        for (var step = 0; step <= 100_000; step++)
        {
            if (_distances.Wants(step))
            {
                Assert.True(_distances.Add(step, _unmoved, _moved));
            }
        }

        var growth = Growth();
        Assert.InRange(growth.Steps.Count, 1000, 2048);
        Assert.Equal(growth.Steps.Count, growth.Distances.Count);
        Assert.Single(growth.Steps.Zip(growth.Steps.Skip(1), (one, next) => next - one).Distinct());
        Assert.All(growth.Distances, distance => Assert.Equal(0.5, distance, 1e-12));
    }

    [Fact]
    public void A_state_is_the_same_to_the_last_bit_or_it_is_not()
    {
        Take(_unmoved, sink => sink.Write("v", [0.0]));
        Take(_moved, sink => sink.Write("v", [0.0]));
        Assert.True(_unmoved.IsSame(_moved));

        Take(_moved, sink => sink.Write("v", [-0.0]));
        Assert.False(_unmoved.IsSame(_moved));
    }

    private static void Take(StateCopy copy, Action<IStateSink> trace)
    {
        using var simulation = new Traced(trace);
        copy.Take(simulation);
    }

    private StateGrowth Growth() => _distances.Of(new StateGrowth("start", 1, 1));

    private sealed class Traced(Action<IStateSink> trace) : ITracedSimulation
    {
        public void Advance(int steps)
        {
            // Only its state counts.
        }

        public void Trace(IStateSink sink) => trace(sink);

        public void Observe(IObservationSink sink)
        {
            // Only its state counts.
        }

        public void Dispose()
        {
            // Nothing to free.
        }
    }
}
