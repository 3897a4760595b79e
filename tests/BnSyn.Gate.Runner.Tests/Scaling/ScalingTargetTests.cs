using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Scaling;

namespace BnSyn.Gate.Runner.Tests.Scaling;

/// <summary>What a size is expected to take before it is tried.</summary>
public sealed class ScalingTargetTests
{
    private readonly ScalingTarget _target = new(new BuiltEngine("/engine.dll", []), "ring", "reference", 1, new("neurons", "1", 1000, 200, 1e6, "nothing"));

    [Fact]
    public void A_process_is_expected_to_start_as_the_briefest_and_to_go_on_as_the_square_of_the_size()
    {
        Assert.Equal(TimeSpan.Zero, _target.Expected(200));
        _target.Took(200, TimeSpan.FromSeconds(1));
        _target.Took(400, TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(1 + 4), _target.Expected(800));
        Assert.Equal(TimeSpan.FromSeconds(2), _target.Expected(400));
        Assert.Equal(TimeSpan.FromSeconds(1), _target.Expected(100));
    }

    [Fact]
    public void A_size_is_in_doubt_by_what_its_processes_differ_and_by_what_it_took_more_than_the_fit_of_all()
    {
        foreach (var size in (double[])[200, 400, 800, 1600, 3200])
        {
            _target.Sizes.Add(size);
            var step = size * 1e-6 * (size == 800 ? 1.3 : 1);
            _target.Samples.AddRange([new(size, step, 1, 1, []), new(size, step * (size == 400 ? 1.1 : 1.01), 1, 1, [])]);
        }

        _target.HeldOutSizes.Add(566);
        _target.HeldOut.AddRange([new(566, 2 * 566e-6, 1, 1, []), new(566, 2 * 566e-6, 1, 1, [])]);

        // Both processes of 800 were slow alike, which no difference of them tells; of the size that is held out the fit says nothing.
        Assert.InRange(_target.Doubt(800), 0.15, 0.3);
        Assert.Equal(0.1, _target.Doubt(400), 1e-9);
        Assert.Equal(0, _target.Doubt(566), 1e-9);
        Assert.All([200, 1600, 3200], size => Assert.InRange(_target.Doubt(size), 0.0099, 0.09));
        Assert.Equal(2, _target.Processes(800));
    }

    [Fact]
    public void A_size_of_one_process_is_in_doubt_before_all_others()
    {
        _target.Sizes.Add(200);
        _target.Samples.Add(new(200, 1, 1, 1, []));

        Assert.Equal(double.PositiveInfinity, _target.Doubt(200));
    }

    [Fact]
    public void Memory_is_expected_to_grow_as_it_did_and_as_the_square_where_that_is_not_known()
    {
        Assert.Equal(0, _target.ExpectedBytes(200));
        _target.Samples.Add(new SizedSample(200, 1, 1, 1e6, []));
        Assert.Equal(4e6, _target.ExpectedBytes(400), 1.0);
        _target.Samples.Add(new SizedSample(400, 1, 1, 2e6, []));

        Assert.Equal(4e6, _target.ExpectedBytes(800), 1.0);
    }
}
