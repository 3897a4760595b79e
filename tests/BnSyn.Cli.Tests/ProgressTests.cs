using Xunit;

namespace BnSyn.Cli.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void The_line_says_how_far_the_run_is_and_about_how_long_it_still_takes()
    {
        Assert.Equal("step 250 of 1000 (25.0 %), about 30 s left, 7 spikes", Progress.Line(250, 1000, 7, TimeSpan.FromSeconds(10)));
        Assert.Equal("step 250 of 1000 (25.0 %), about 15 min left, 7 spikes", Progress.Line(250, 1000, 7, TimeSpan.FromMinutes(5)));
        Assert.Equal("step 250 of 1000 (25.0 %), 7 spikes", Progress.Line(250, 1000, 7, TimeSpan.FromSeconds(1)));
        Assert.Equal("step 1000 of 1000 (100.0 %), 7 spikes", Progress.Line(1000, 1000, 7, TimeSpan.FromMinutes(5)));
        Assert.Equal("current 3 of 12 (25.0 %), about 30 s left", Progress.Line(3, 12, null, TimeSpan.FromSeconds(10), "current"));
    }
}
