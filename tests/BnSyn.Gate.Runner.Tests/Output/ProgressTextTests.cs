using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Tests.Output;

public sealed class ProgressTextTests
{
    [Fact]
    public void A_line_says_how_far_the_phase_is_and_about_how_long_it_still_takes()
    {
        PhaseStep step = new("physics", 5, 20, "near-critical, accelerated, seed 42");

        Assert.Equal("physics [#####...............] 5/20, about 30 s left: near-critical, accelerated, seed 42", ProgressLine.Of(step, TimeSpan.FromSeconds(10), 200));
        Assert.Equal("physics [#####...............] 5/20: near-critical, accelerated, seed 42", ProgressLine.Of(step, TimeSpan.FromSeconds(1), 200));
        Assert.Contains("about 30 min left", ProgressLine.Of(step, TimeSpan.FromMinutes(10), 200), StringComparison.Ordinal);
        Assert.DoesNotContain("left", ProgressLine.Of(step with { Done = 20 }, TimeSpan.FromMinutes(10), 200), StringComparison.Ordinal);
        Assert.DoesNotContain("left", ProgressLine.Of(step with { Done = 0 }, TimeSpan.FromMinutes(10), 200), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_never_wider_than_the_terminal_and_never_cuts_a_character_in_two()
    {
        var line = ProgressLine.Fit("ab\uD83E\uDDEAcd", 4);

        Assert.Equal("ab", line);
        Assert.Equal(39, ProgressLine.Of(new("physics", 1, 2, new string('x', 100)), TimeSpan.Zero, 40).Length);
    }

    [Fact]
    public void A_terminal_has_one_line_per_phase_that_is_overwritten()
    {
        using var terminal = new StringWriter();
        var progress = new ProgressText(isLive: true, terminal, () => 60);
        progress.Report("physics", 1, 2, "a long name of a scenario");
        progress.Report("physics", 2, 2, "b");
        progress.Report("memory", 1, 1, "c");
        progress.End();

        var lines = terminal.ToString().Split(Environment.NewLine);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\rphysics [##########..........] 1/2: a long name", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("2/2: b", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("\rmemory [####################] 1/1: c", lines[1]);
        Assert.Equal("memory 1/1: c", progress.Last);
    }

    [Fact]
    public void Elsewhere_few_steps_have_a_line_each_and_thousands_some_twenty_with_the_last()
    {
        Assert.Equal(8, Lines(8).Count);
        var many = Lines(3000);
        Assert.InRange(many.Count, 20, 22);
        Assert.Equal(("physics 1/3000: run", "physics 3000/3000: run"), (many[0], many[^1]));
        Assert.DoesNotContain(many, line => line.Contains('\r'));
    }

    private static List<string> Lines(int steps)
    {
        using var log = new StringWriter();
        var progress = new ProgressText(isLive: false, log, () => 60);
        for (var step = 1; step <= steps; step++)
        {
            progress.Report("physics", step, steps, "run");
        }

        progress.End();
        Assert.Equal($"physics {steps}/{steps}: run", progress.Last);
        return [.. log.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
    }
}
