using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Mutants;

/// <summary>The engine of these tests does what a variable of the environment names, which it reads once: as a mutated engine does.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class TrialWorkersTests : IDisposable
{
    private static readonly BuiltEngine Engine = new(typeof(Hostile).Assembly.Location, []);

    private readonly List<TrialWorker> _checked = [];
    private readonly TrialWorkers _workers;
    private bool _passes = true;

    public TrialWorkersTests() => _workers = new(worker =>
    {
        _checked.Add(worker);
        return _passes;
    });

    public void Dispose() => _workers.Dispose();

    [Fact]
    public void No_variable_of_the_engine_outlives_a_mutant()
    {
        var (plain, broken, again) = _workers.Use(InstructionSet.Native, worker => (Make(worker, ""), Make(worker, "Advance throws"), Make(worker, "")));

        Assert.Equal("", plain.Problem + broken.Problem + again.Problem);
        Assert.Null(plain.Run!.Fault);
        Assert.Equal(nameof(InvalidOperationException), broken.Run!.Fault!.Kind);
        Assert.Null(again.Run!.Fault);
        Assert.Equal(plain.Run.Digests["state"], again.Run.Digests["state"]);
    }

    [Fact]
    public void A_process_is_used_again_once_it_has_shown_that_it_is_fit()
    {
        var (first, _) = Make("");
        var (second, answer) = Make("");

        Assert.Same(first, second);
        Assert.Equal([first], _checked);
        Assert.Null(answer.Run!.Fault);
        _passes = false;
        var (third, another) = Make("");
        Assert.NotSame(first, third);
        Assert.Null(another.Run!.Fault);
    }

    [Theory]
    [InlineData("exits", "code of the engine ended the process with exit code 0")]
    [InlineData("throws-aside", "nothing caught InvalidOperationException: aside")]
    [InlineData("overflows", "the process that runs it ended: it ended with exit code 134")]
    public void A_mutant_that_ends_the_process_is_told_and_the_next_has_a_new_one(string misbehaviour, string expected)
    {
        var (worker, ended) = Make("Advance " + misbehaviour);

        Assert.StartsWith(expected, ended.Problem, StringComparison.Ordinal);
        Assert.Null(ended.Run);
        Assert.False(ended.IsOverLimit);
        AssertNextIsAnother(worker);
    }

    [Fact(Explicit = true)]
    public void A_mutant_that_never_comes_back_is_ended_by_its_processor_time_and_the_next_has_a_new_process()
    {
        var (worker, ended) = Make("Advance spins");

        Assert.True(ended.IsOverLimit);
        Assert.Null(ended.Run);
        AssertNextIsAnother(worker);
    }

    [Theory]
    [InlineData("moves")]
    [InlineData("translates")]
    public void A_mutant_that_changes_its_process_has_its_answer_and_the_next_a_new_process(string misbehaviour)
    {
        var (worker, ended) = Make("Advance " + misbehaviour);

        Assert.Equal("", ended.Problem);
        Assert.NotNull(ended.Run);
        AssertNextIsAnother(worker);
    }

    private void AssertNextIsAnother(TrialWorker worker)
    {
        Assert.False(worker.IsFit);
        var (next, answer) = Make("");
        Assert.NotSame(worker, next);
        Assert.Empty(_checked);
        Assert.Null(answer.Run!.Fault);
    }

    private (TrialWorker Worker, Answer Answer) Make(string asked) => _workers.Use(InstructionSet.Native, worker => (worker, Make(worker, asked)));

    private static Answer Make(TrialWorker worker, string asked)
    {
        RunMeasurement? heard = null;
        var runs = new WorkerRuns(Engine, worker, new Dictionary<string, string>(StringComparer.Ordinal) { [Hostile.Variable] = asked });
        var scenario = new Hostile();
        var description = scenario.Describe();
        var problem = runs.Make(
            [new PlannedRun(new(scenario, description, description.Backends, description.Seeds, typeof(Hostile).FullName!), "reference", 1, 0)],
            _ => 0.1,
            (_, run) =>
            {
                heard = run;
                return true;
            },
            CancellationToken.None);
        return new(problem, heard, runs.IsOverLimit);
    }

    private sealed record Answer(string Problem, RunMeasurement? Run, bool IsOverLimit);
}
