using System.Diagnostics;
using BnSyn.Gate.Runner.Mutants.Trying;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class TrialLimitTests
{
    [Fact]
    public void What_a_process_used_before_it_was_given_a_mutant_does_not_count()
    {
        using var process = Process.GetCurrentProcess();
        var isEnded = false;
        using var limit = new TrialLimit(process, () => isEnded = true, process.TotalProcessorTime.TotalSeconds / 2);

        limit.Allow(0);
        limit.Look();

        Assert.False(isEnded || limit.IsOver);
        Assert.InRange(limit.Used, 0, process.TotalProcessorTime.TotalSeconds / 2);
    }

    [Fact]
    public void What_takes_more_than_it_is_allowed_is_ended_and_what_is_not_known_to_take_any_time_is_not()
    {
        using var process = Process.GetCurrentProcess();
        var isEnded = false;
        using var limit = new TrialLimit(process, () => isEnded = true, 0);

        limit.Allow(double.PositiveInfinity);
        Spin(limit);
        Assert.False(isEnded || limit.IsOver);

        using var other = new TrialLimit(process, () => isEnded = true, 0);
        other.Allow(0);
        Spin(other);
        Assert.True(isEnded && other.IsOver);
    }

    private static void Spin(TrialLimit limit)
    {
        do
        {
            limit.Look();
        }
        while (limit.Used == 0);
    }
}
