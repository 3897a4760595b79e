using System.Globalization;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>A process that says that it is new again makes more than one run, and no other process does.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ChildPoolTests
{
    // Each run of a process has the number of that run in it for its energy.
    private const string Rounds = """
        id=2; n=1
        while true; do
          ask; say '{"id":'$id',"nanoseconds":1}'; id=$((id + 1))
          ask; say '{"id":'$id',"nanoseconds":1}'; id=$((id + 1))
          ask; say '{"id":'$id',"frames":0,"scalars":{"energy":'$n'}}'; id=$((id + 1))
          ask; say '{"id":'$id'}'; id=$((id + 1)); n=$((n + 1))
        done

        """;

    private static readonly string Engine = AppContext.BaseDirectory.TrimEnd('/');

    [Theory]
    [InlineData("\"again\"", "1 2 3")]
    [InlineData("", "1 1 1")]
    public void A_process_makes_the_next_run_where_it_says_that_it_can(string can, string expected)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script($"describes '{can}'\n{Rounds}"));

        using var pool = new ChildPool(2);

        Assert.Equal(expected, string.Join(' ', Energy(backend), Energy(backend), Energy(backend)));
        Assert.Empty(pool.Close());
    }

    [Fact]
    public void Without_a_pool_or_with_one_that_is_closed_or_of_none_every_run_has_a_process_of_its_own()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script($"describes '\"again\"'\n{Rounds}"));

        var before = Energy(backend);
        using (var pool = new ChildPool(1))
        {
            Energy(backend);
        }

        var after = Energy(backend);
        using var none = new ChildPool(0);

        Assert.Equal((1, 1, 1, 1), (before, after, Energy(backend), Energy(backend)));
    }

    [Fact]
    public void A_backend_of_another_command_patience_or_environment_has_another_process_and_the_one_that_waited_longest_makes_room()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script($"describes '\"again\"'\n{Rounds}"));
        ProcessBackend[] others = [backend with { AnswerSeconds = 59 }, backend with { Environment = new Dictionary<string, string> { [Child.Mark] = mark } }, backend with { Arguments = [.. backend.Arguments, "x"] }];

        using var pool = new ChildPool(3);

        ProcessBackend[] asked = [backend, .. others, .. others, backend];
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 1], asked.Select(Energy));
        Assert.Empty(pool.Close());
        Child.LeavesNothing(mark);
    }

    [Fact]
    public void A_process_whose_engine_has_reported_an_error_makes_no_run_more()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script("""
            describes '"again"'; creates
            ask; say '{"id":3,"error":{"kind":"Overflow","message":"V = 101 mV"}}'
            ask; say '{"id":4}'; ends
            """));
        using var pool = new ChildPool(1);

        for (var run = 0; run < 2; run++)
        {
            using var simulation = ForeignBackends.Start(backend, Engine, new("s", Apart.Backend, 1, 1, 1, []));
            Assert.Equal("Overflow", Assert.Throws<ForeignFaultException>(() => simulation.Advance(1)).Kind);
        }

        Assert.Empty(pool.Close());
    }

    [Fact]
    public void What_goes_wrong_with_a_process_after_its_last_run_is_told_and_it_is_ended()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        var backend = Failing(mark);
        using var pool = new ChildPool(1);
        Energy(backend);

        Assert.StartsWith(
            "the process of the backend 'process', after the last of its runs: it ended with exit code 3 after its last answer; it must be 0",
            Assert.Single(pool.Close()),
            StringComparison.Ordinal);
        Child.LeavesNothing(mark);
    }

    [Fact]
    public void A_gate_whose_process_fails_after_its_last_run_is_BNG9004_and_passes_nothing()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var backend = Failing("");
        using var folder = new GateFolder("apart").With("PhysicsGateBackends", Apart.Backend).With("PhysicsGateSeeds", "1+2+3").With("PhysicsGateParallelRuns", "1")
            .WithVariable(Apart.Variable, string.Join(Apart.Separator, [backend.Program, .. backend.Arguments]));

        var error = folder.Run().EndsWith(125).ErrorOf("BNG9004");

        Assert.Contains("the process of the backend 'process', after the last of its runs: it ended with exit code 3", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_is_not_what_it_says_fails_the_conformance_test()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);

        var outcome = GateProcess.Run(["conformance", "--", "sh", .. Child.Script($"describes '\"again\"'\n{Rounds}")]).EndsWith(1);

        Assert.Matches("FAILED   gives in a process that has made other runs the bits of a new one: Check: expected in run 2 of one process what a new one gives for seed 0: scalar energy 1; came scalar energy 2", outcome.Output);
    }

    private static ProcessBackend Failing(string mark) => new(Apart.Backend, "sh", Child.Script($"ask() {{ read -r line || exit 3; }}\ndescribes '\"again\"'\n{Rounds}"))
    {
        Environment = new Dictionary<string, string> { [Child.Mark] = mark },
    };

    private static int Energy(ProcessBackend backend)
    {
        using var simulation = ForeignBackends.Start(backend, Engine, new("s", Apart.Backend, 1, 1, 1, []));
        simulation.Advance(1);
        var seen = new Seen();
        simulation.Observe(seen);
        return seen.Value;
    }

    private sealed class Seen : IObservationSink
    {
        public int Value { get; private set; }

        public void Scalar(string metric, double value) => Value = Convert.ToInt32(value, CultureInfo.InvariantCulture);

        public void Digest(string name, ReadOnlySpan<byte> sha256)
        {
        }

        public void Count(string name, long count)
        {
        }

        public void Samples(string distribution, ReadOnlySpan<double> values)
        {
        }

        public void Field(string field, ReadOnlySpan<double> values)
        {
        }

        public void Sample(string series, double time, ReadOnlySpan<double> channels)
        {
        }
    }
}
