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
    public void Memory_is_expected_to_grow_as_it_did_and_as_the_square_where_that_is_not_known()
    {
        Assert.Equal(0, _target.ExpectedBytes(200));
        _target.Samples.Add(new SizedSample(200, 1, 1, 1e6, []));
        Assert.Equal(4e6, _target.ExpectedBytes(400), 1.0);
        _target.Samples.Add(new SizedSample(400, 1, 1, 2e6, []));

        Assert.Equal(4e6, _target.ExpectedBytes(800), 1.0);
    }
}
