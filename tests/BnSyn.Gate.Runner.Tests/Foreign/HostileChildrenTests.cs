using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>What a backend's own process can do instead of answering: each ends its run with the fault of its code, and leaves nothing running.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class HostileChildrenTests
{
    private const string NotStarted = FaultMeasurement.ProcessNotStarted;
    private const string Ended = FaultMeasurement.ProcessEnded;
    private const string Silent = FaultMeasurement.ProcessSilent;
    private const string OtherVersion = FaultMeasurement.ProcessOfOtherVersion;
    private const string Garbled = FaultMeasurement.ProcessGarbled;
    private const string LeftRunning = FaultMeasurement.ProcessLeftRunning;

    // Its built state is looked at, and then it is asked for all steps at once.
    private const string State = "printf '{\"id\":4,\"frame\":\"state\",\"name\":\"x\",\"type\":\"bool\",\"bytes\":1}\\n\\000'; ";
    private const string Each =
        "step() { say '{\"id\":4,\"step\":'$1',\"frames\":1,\"nanoseconds\":1}'; }; describes '\"trace\",\"each\"'; creates; "
        + "ask; printf '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"bool\",\"bytes\":1}\\n\\000'; say '{\"id\":3,\"frames\":1}'; ask; ";

    private const string Untraced = "describes; creates; advances; ";

    private static readonly (string Name, string Script, string Kind, string Said)[] Children =
    [
        ("says nothing at all", "ask; sleep 1000", Silent, "it did not answer within "),
        ("says nothing more", "describes; creates; ask; sleep 1000", Silent, "it did not answer within "),
        ("says half a line and nothing more", "ask; printf '{\"id\":1,'; sleep 1000", Silent, "it did not answer within "),
        ("is slow, a byte at a time", "ask; while true; do printf ' '; sleep 0.1; done", Silent, "it did not answer within "),
        ("announces a gibibyte and sends none", "describes '\"trace\"'; creates; ask; say '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"f64\",\"bytes\":1073741824}'; sleep 1000", Silent, "it did not answer within "),
        ("goes on when its input has ended", Untraced + "observes; disposes; sleep 1000", Silent, " s after its standard input had ended"),
        ("says half a line and ends", "ask; printf '{\"id\":1,'", Garbled, "it ended in the middle of a line: '{\"id\":1,'"),
        ("greets", "say 'Hello, world'; describes", Garbled, "a line of its answer is no JSON object: 'Hello, world'"),
        ("writes NaN as a number", Untraced + "ask; say '{\"id\":4,\"frames\":0,\"scalars\":{\"energy\":NaN}}'", Garbled, "JSON has no such numbers, they are written as texts"),
        ("gives NaN for a time", "describes; ask; say '{\"id\":2,\"nanoseconds\":\"NaN\"}'", Garbled, "'nanoseconds' of its answer is \"NaN\"; it must be a whole number of at least 0"),
        ("gives a negative time", "describes; ask; say '{\"id\":2,\"nanoseconds\":-1}'", Garbled, "'nanoseconds' of its answer is -1; it must be a whole number of at least 0"),
        ("gives a time of a million years", "describes; ask; say '{\"id\":2,\"nanoseconds\":9000000000000000000}'", Garbled, "it says that it took 9000000000 s; "),
        ("gives a number that no double is", Untraced + "ask; say '{\"id\":4,\"frames\":0,\"scalars\":{\"energy\":1e999}}'", Garbled, "'energy' of its answer is 1e999; it must be a number of double precision"),
        ("answers another request", "describes; ask; say '{\"id\":1,\"nanoseconds\":1}'", Garbled, "it answers the request 1; asked was the request 2 (create)"),
        ("answers without an id", "ask; say '{\"protocol\":1}'", Garbled, "its answer has no key 'id'"),
        ("says a key twice", "describes; ask; say '{\"id\":2,\"nanoseconds\":1,\"nanoseconds\":2}'", Garbled, "a line of its answer has the key 'nanoseconds' twice"),
        ("misspells a key", "describes; ask; say '{\"id\":2,\"nanosecond\":1}'", Garbled, "its answer has the key 'nanosecond'; valid here: id, nanoseconds"),
        ("floods without a line end", "ask; tr '\\0' 'x' < /dev/zero", Garbled, "a line is longer than 1048576 bytes"),
        ("floods with lines", "ask; while true; do echo y; done", Garbled, "a line of its answer is no JSON object: 'y'"),
        ("floods with frames", "describes '\"trace\"'; creates; ask; while true; do say '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"f64\",\"bytes\":0}'; done", Garbled, "its state has the quantity 'x' twice"),
        ("ends within a frame", "describes '\"trace\"'; creates; ask; printf '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"f64\",\"bytes\":8}\\n1234'", Garbled, "it ended in the frame 'x': 4 of 8 bytes came"),
        ("announces half a value", "describes '\"trace\"'; creates; ask; say '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"f64\",\"bytes\":12}'", Garbled, "the frame 'x' has 12 bytes, which are no whole number of values of f64"),
        ("sends values of no type", "describes '\"trace\"'; creates; ask; say '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"f16\",\"bytes\":2}'", Garbled, "the frame 'x' has the type 'f16'; valid: f64, f32, i32, i64, bool"),
        ("counts frames wrongly", "describes '\"trace\"'; creates; ask; say '{\"id\":3,\"frames\":2}'", Garbled, "its answer counts 2 frames; 0 came"),
        ("has a state of nothing", "describes '\"trace\"'; creates; ask; say '{\"id\":3,\"frames\":0}'", Garbled, "its state has no quantity"),
        ("sends a truth that is neither", "describes '\"trace\"'; creates; ask; printf '{\"id\":3,\"frame\":\"state\",\"name\":\"x\",\"type\":\"bool\",\"bytes\":1}\\n2'", Garbled, "the frame 'x' of bool holds the byte 50; valid: 0, 1"),
        ("sends bytes that are no text", "ask; printf '{\"id\":1,\"protocol\":2,\"engine\":\"\\377\",\"version\":\"1\",\"can\":[]}\\n'", Garbled, "UTF-8"),
        ("can what nobody knows", "describes '\"fly\"'", Garbled, "it says that it can 'fly'; valid: trace, record, watch, each, again, memory, files, threads, perturb, kernels"),
        ("gives a digest that is none", Untraced + "ask; say '{\"id\":4,\"frames\":0,\"digests\":{\"path\":\"0\"}}'", Garbled, "the digest 'path' is '0'; it must be 64 lower-case hexadecimal digits"),
        ("reports an error of no kind", "describes; ask; say '{\"id\":2,\"error\":{\"kind\":\"out of range\",\"message\":\"\"}}'", Garbled, "the kind of its error is 'out of range'; it must be letters, digits and underscores"),
        ("says more than it was asked", Untraced + "observes; disposes; echo by the way; ends", Garbled, "it said something on standard output that it was not asked for: 'by the way'"),
        ("tells no step of many", Each + "sleep 1000", Silent, "it did not answer within "),
        ("tells a step of many and no other", Each + State + "step 1; sleep 1000", Silent, "it did not answer within "),
        ("tells a step twice", Each + State + "step 1; " + State + "step 1", Garbled, "it tells the step 1 of its answer; expected: the step 2 of 300"),
        ("leaves a step out", Each + State + "step 2", Garbled, "it tells the step 2 of its answer; expected: the step 1 of 300"),
        ("tells a step without its number", Each + State + "say '{\"id\":4,\"frames\":1,\"nanoseconds\":1}'", Garbled, "its answer has no key 'step'"),
        ("tells a step of no state", Each + "say '{\"id\":4,\"step\":1,\"frames\":0,\"nanoseconds\":1}'", Garbled, "its state has no quantity"),
        ("tells more time than passed in many steps", Each + State + "say '{\"id\":4,\"step\":1,\"frames\":1,\"nanoseconds\":9000000000000000000}'", Garbled, "it says that it took 9000000000 s; "),
        ("tells a step of another request", Each + "say '{\"id\":3,\"step\":1,\"frames\":0,\"nanoseconds\":1}'", Garbled, "it answers the request 3; asked was the request 4 (advance)"),
        ("tells what was not looked at", Each + State + "say '{\"id\":4,\"step\":1,\"frames\":1,\"nanoseconds\":1,\"values\":{}}'", Garbled, "its answer has the key 'values'; valid here: id, step, nanoseconds, frames"),
        ("ends among many steps", Each + State + "step 1; exit 3", Ended, "it ended with exit code 3 before it answered"),
        ("has an engine of a long name", "ask; say '{\"id\":1,\"protocol\":2,\"engine\":\"'$(head -c 201 /dev/zero | tr '\\0' x)'\",\"version\":\"\",\"can\":[]}'", Garbled, "'engine' of its answer has 201 characters; it must have at most 200"),
        ("ends before it answers", "describes; ask; echo 'no licence' >&2; exit 3", Ended, "it ended with exit code 3 before it answered; the last that it said: no licence"),
        ("kills itself", "describes; ask; kill -9 $$", Ended, "it ended with exit code 137 (killed: mostly because memory ran out, or from outside) before it answered and said nothing on standard error"),
        ("fails when all is done", Untraced + "observes; disposes; read -r line; exit 3", Ended, "it ended with exit code 3 after its last answer; it must be 0"),
        ("closes its output and goes on", "describes; ask; exec 1>&-; sleep 1000", Ended, "it closed its standard output before it answered, and did not end"),
        ("closes its output when all is done and goes on", Untraced + "observes; disposes; read -r line; exec 1>&-; sleep 1000", Silent, "it closed its standard output and did not end within "),
        ("speaks another version", "ask; say '{\"id\":1,\"protocol\":1,\"whatever\":true}'", OtherVersion, "it speaks version 1 of the protocol; this gate speaks version 2"),
        ("refuses this version", "ask; say '{\"id\":1,\"error\":{\"kind\":\"Protocol\",\"message\":\"only 3\"}}'", OtherVersion, "it does not speak version 2 of the protocol: only 3"),
        ("leaves a process that keeps the pipe", "describes; ask; sleep 1000 & exit 0", LeftRunning, "it ended with exit code 0, and a process that it started kept its standard output open"),
        ("leaves a process that keeps the pipe when all is done", Untraced + "observes; disposes; sleep 1000 & ends", LeftRunning, "it ended with exit code 0, and a process that it started kept its standard output open"),
    ];

    public static TheoryData<string> Names => [.. Children.Select(child => child.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_child_that_misbehaves_ends_its_run_with_the_fault_of_its_code_and_leaves_nothing_running(string name)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var (_, script, kind, said) = Children.Single(child => child.Name == name);
        var mark = Guid.NewGuid().ToString("n");

        var run = kind == Silent ? RunUntilItSays(script, said, mark) : Run(new(Apart.Backend, "sh", Child.Script(script)), mark);

        Assert.NotNull(run.Fault);
        Assert.Equal((kind, -1), (run.Fault.Kind, run.Fault.Step));
        Assert.Contains(said, run.Fault.Message, StringComparison.Ordinal);
        Child.LeavesNothing(mark);
    }

    // With the smallest patience in which it gets to where it is silent: on a busy machine a shell takes longer to start. A comment makes it another program,
    // because one that was silent is not started again.
    private static RunMeasurement RunUntilItSays(string script, string said, string mark)
    {
        for (var seconds = 1; ; seconds *= 4)
        {
            var run = Run(new(Apart.Backend, "sh", Child.Script($"{script} # {seconds}")) { AnswerSeconds = seconds }, mark);
            if (seconds > 60 || run.Fault!.Message.Contains(said, StringComparison.Ordinal))
            {
                return run;
            }
        }
    }

    [Fact]
    public void There_are_at_least_25_of_them_and_one_of_every_kind()
    {
        Assert.InRange(Children.Length, 25, 100);
        Assert.Equal(
            new[] { Ended, Garbled, LeftRunning, OtherVersion, Silent }.Order(StringComparer.Ordinal),
            Children.Select(child => child.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("no-such-program", "there is no program 'no-such-program'; looked on the path")]
    [InlineData("./no-such-program", "there is no program './no-such-program'; looked in ")]
    [InlineData("./BnSyn.Gate.Runner.Tests.dll", "cannot be started: ")]
    public void A_program_that_cannot_be_started_is_a_fault_of_its_own(string program, string said)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);

        var run = Run(new(Apart.Backend, program, []), "none");

        Assert.Equal((NotStarted, -1), (run.Fault!.Kind, run.Fault.Step));
        Assert.Contains(said, run.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_folder_that_does_not_exist_is_a_fault_of_its_own()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);

        var run = Run(new(Apart.Backend, "sh", ["-c", "exit 0"]) { WorkingFolder = "nowhere" }, "none");

        Assert.Equal(NotStarted, run.Fault!.Kind);
        Assert.Contains("nowhere' does not exist", run.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("say much on standard error in one line", "head -c 200000 /dev/zero | tr '\\0' y >&2; ")]
    [InlineData("leave a process that holds nothing", "sleep 1000 <&- >&- 2>&- & ")]
    [InlineData("leave a process that nobody's tree has any more", "(sleep 1000 <&- >&- 2>&- &) ; ")]
    public void A_child_that_answers_rightly_may_do_other_things_and_leaves_nothing_running_all_the_same(string what, string script)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");

        var run = Run(new(Apart.Backend, "sh", Child.Script(script + Untraced + "observes; disposes; ends")), mark);

        Assert.True(run.Fault is null, $"{what}: {run.Fault?.Message}");
        Assert.Equal(0.5, run.Metrics["energy"]);
        Child.LeavesNothing(mark);
    }

    [Fact]
    public void A_child_that_hung_once_is_not_waited_for_again()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script("describes; creates; ask; sleep 1000 # once")) { AnswerSeconds = 1 };

        var (first, second) = (Run(backend, "none"), Run(backend with { AnswerSeconds = 86400 }, "none"));

        Assert.Equal((Silent, Silent), (first.Fault!.Kind, second.Fault!.Kind));
        Assert.StartsWith("it was not started again: it did not answer within 1 s", second.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_the_engine_reports_is_a_result_with_its_kind_and_its_step()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        const string Script = """
            describes '"trace"'; creates
            ask; printf '{"id":3,"frame":"state","name":"x","type":"bool","bytes":1}\n\000'; say '{"id":3,"frames":1}'
            ask; say '{"id":4,"error":{"kind":"Overflow","message":"V = 101 mV"}}'
            ask; say '{"id":5,"frames":0,"scalars":{"energy":"-Infinity","crossings":"NaN"}}'
            ask; say '{"id":6}'; ends
            """;

        var run = Run(new(Apart.Backend, "sh", Child.Script(Script)), "none");

        Assert.Equal(("Overflow", "V = 101 mV", 0, "in step 1 of 300"), (run.Fault!.Kind, run.Fault.Message, run.Fault.Step, run.Fault.Place));
        Assert.Equal((double.NegativeInfinity, double.NaN), (run.Metrics["energy"], run.Metrics["crossings"]));
    }

    [Fact]
    public void A_fault_that_the_engine_reports_among_many_steps_is_a_result_with_its_kind_and_its_step()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        const string Script = Each + State + "step 1; " + State + """
            step 2; say '{"id":4,"error":{"kind":"Overflow","message":"V = 101 mV"}}'
            ask; say '{"id":5,"frames":0,"scalars":{"energy":1,"crossings":2}}'
            ask; say '{"id":6}'; ends
            """;

        var run = Run(new(Apart.Backend, "sh", Child.Script(Script)), "none");

        Assert.Equal(("Overflow", "V = 101 mV", 2, "in step 3 of 300"), (run.Fault!.Kind, run.Fault.Message, run.Fault.Step, run.Fault.Place));
        Assert.Equal((2, 3, 1.0), (run.CompletedSteps, run.Trail.Length, run.Metrics["energy"]));
    }

    [Fact]
    public void A_run_that_is_cancelled_among_many_steps_ends_its_child()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        using var cancelled = new CancellationTokenSource();
        var mark = Guid.NewGuid().ToString("n");
        var backend = new ProcessBackend(Apart.Backend, "sh", Child.Script(Each + "n=1; while [ $n -le 300 ]; do " + State + "step $n; n=$((n + 1)); done; sleep 1000"));

        Assert.ThrowsAny<OperationCanceledException>(() => Run(backend, mark, cancelled.Cancel, cancelled.Token));

        Child.LeavesNothing(mark);
    }

    private static RunMeasurement Run(ProcessBackend backend, string mark) => Run(backend, mark, () => { }, CancellationToken.None);

    private static RunMeasurement Run(ProcessBackend backend, string mark, Action built, CancellationToken cancellation)
    {
        backend = backend with { Environment = new Dictionary<string, string> { [Child.Mark] = mark } };
        var scenario = new Apart();
        var description = scenario.Describe() with { ProcessBackends = [backend], Name = "apart-" + mark };
        var foreign = RoutedScenario.Of(scenario, new Dictionary<string, IPhysicsScenario> { [Apart.Backend] = new ForeignBackends(description, AppContext.BaseDirectory.TrimEnd('/')) });
        return ObservedRun.Make(new(new PlannedScenario(foreign, description, description.Backends, [1], ""), Apart.Backend, 1, 0), built, cancellation);
    }
}
