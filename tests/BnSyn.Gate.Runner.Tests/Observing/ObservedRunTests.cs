using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class ObservedRunTests
{
    [Fact]
    public void A_run_to_the_end_has_a_trail_byte_for_the_built_state_and_for_every_step()
    {
        var run = Make(Planned.Whole(new Oscillator()));

        Assert.Equal(300, run.CompletedSteps);
        Assert.Equal(301, run.Trail.Length);
        Assert.Null(run.Fault);
        Assert.Equal(["path", "state"], run.Digests.Keys);
        Assert.Equal(["crossings", "energy"], run.Metrics.Keys);
    }

    [Fact]
    public void A_fault_ends_the_run_at_its_step_and_what_happened_before_is_observed()
    {
        var run = Make(Planned.Whole(new Exploding()));

        Assert.Equal(("InvalidOperationException", "out of range", 7, "in step 8 of 300"), (run.Fault!.Kind, run.Fault.Message, run.Fault.Step, run.Fault.Place));
        Assert.Matches(@"^BnSyn\.Gate\.Runner\.Tests\.Engine\.Exploding.*\.Advance in Exploding\.cs:line [0-9]+$", run.Fault.Frame);
        Assert.StartsWith("System.InvalidOperationException: out of range\n   at ", run.Fault.Trace, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!, run.Fault.Trace, StringComparison.Ordinal);
        Assert.DoesNotMatch(" in .*[/\\\\]", run.Fault.Trace);
        Assert.Equal(7, run.CompletedSteps);
        Assert.Equal(8, run.Trail.Length);
        Assert.Contains("energy", run.Metrics.Keys);
        Assert.DoesNotContain("state", run.Digests.Keys);
    }

    [Fact]
    public void A_simulation_that_cannot_be_built_is_a_fault_before_the_first_step()
    {
        var run = Make(Planned.Of(() => throw new ArgumentException("no neurons")));

        Assert.Equal(("ArgumentException", "no neurons", -1, "while it was built"), (run.Fault!.Kind, run.Fault.Message, run.Fault.Step, run.Fault.Place));
        Assert.Empty(run.Trail);
    }

    [Fact]
    public void The_innermost_exception_is_the_cause()
    {
        var run = Make(Planned.Of(() => throw new InvalidOperationException("outer", new ArgumentException("no neurons"))));

        Assert.Equal(("outer", "ArgumentException: no neurons"), (run.Fault!.Message, run.Fault.Cause));
    }

    [Fact]
    public void A_fault_of_a_simulation_that_cannot_be_looked_at_is_found_at_its_step()
    {
        var run = Make(Planned.Of(() => new Closed(failsAt: 5)));

        Assert.Equal((0, "in step 6 of 300"), (run.Fault!.Step, run.Fault.Place));
    }

    [Fact]
    public void A_simulation_that_cannot_be_looked_at_runs_at_once()
    {
        var run = Make(Planned.Of(() => new Closed()));

        Assert.Equal(300, run.CompletedSteps);
        Assert.Equal(300, run.Metrics["crossings"]);
        Assert.Empty(run.Trail);
        Assert.Empty(run.Digests);
    }

    [Fact]
    public void What_its_named_state_does_over_time_is_kept_of_the_run_that_counts_alone()
    {
        var scenario = Planned.Whole(new Cooling());

        Assert.Equal(["temperature", "heat"], Make(scenario).Courses!.Values.Select(value => value.Name));
        Assert.Null(ObservedRun.Make(new PlannedRun(scenario, "reference", 1, Repetition: 1), () => { }, CancellationToken.None).Courses);
        Assert.Null(ObservedRun.Make(new PlannedRun(scenario, "reference", 1, 0) { KeepsBits = false }, () => { }, CancellationToken.None).Courses);
        Assert.Null(Make(Planned.Whole(new Oscillator())).Courses);
    }

    [Fact]
    public void A_cancellation_is_no_fault_of_the_engine() =>
        Assert.Throws<OperationCanceledException>(
            () => ObservedRun.Make(new PlannedRun(Planned.Whole(new Oscillator()), "reference", 1, 0), () => { }, new CancellationToken(canceled: true)));

    private static Analysis.Measurements.RunMeasurement Make(PlannedScenario scenario) =>
        ObservedRun.Make(new PlannedRun(scenario, "reference", 1, 0), () => { }, CancellationToken.None);

    private sealed class Closed(int failsAt = int.MaxValue) : ISimulation
    {
        private int _steps;

        public void Advance(int steps)
        {
            _steps += steps;
            if (_steps > failsAt)
            {
                throw new InvalidOperationException("out of range");
            }
        }

        public void Observe(IObservationSink sink) => sink.Scalar("crossings", _steps);

        public void Dispose()
        {
        }
    }
}
