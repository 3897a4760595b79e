using System.Globalization;
using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>A gate over a scenario with a backend that is a program of its own.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProcessBackendTests
{
    private const string Rightly = "describes; creates; advances; observes; disposes; ends";
    private const string Hangs = "describes; creates; ask; echo hanging >&2; sleep 1000";

    [Fact]
    public void A_backend_in_Python_has_the_bits_of_the_one_in_this_language_and_its_speed_and_memory_are_shown()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);
        using var folder = InPython();
        folder.With("PhysicsGateMeasureGains", "true").RefreshedAnew();

        var passed = folder.Run().EndsWith(0);

        Assert.Contains("PhysicsGate: Passed, ", passed.Output, StringComparison.Ordinal);
        Assert.Contains("process: an engine may print", passed.Error, StringComparison.Ordinal);
        var verdict = File.ReadAllText(folder.File("reports", "verdict.json"));
        Assert.Contains("\"Identical\"", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Equivalent\"", verdict, StringComparison.Ordinal);
        using var measured = JsonDocument.Parse(File.ReadAllBytes(folder.File("reports", "measurements.json")));
        var scenario = measured.RootElement.GetProperty("scenarios")[0];
        var memory = scenario.GetProperty("memory").EnumerateArray().Single(memory => memory.GetProperty("backend").GetString() == Apart.Backend);
        Assert.InRange(memory.GetProperty("peakResidentBytes").GetInt64(), memory.GetProperty("liveBytes").GetInt64(), long.MaxValue);
        Assert.InRange(memory.GetProperty("liveBytes").GetInt64(), 1 << 20, long.MaxValue);
        Assert.All(
            scenario.GetProperty("timings").EnumerateArray(),
            timing => Assert.Equal(timing.GetProperty("backend").GetString() == Apart.Backend, timing.TryGetProperty("outsideSeconds", out _)));
        Assert.Contains("| apart | process | ", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("| engine of process in apart | ", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("\"foreignEngines\": [", verdict, StringComparison.Ordinal);
        Assert.Contains("What their stretches took besides is the protocol's and is in no figure above", folder.Report(), StringComparison.Ordinal);
        Assert.DoesNotContain("process", JsonDocument.Parse(File.ReadAllBytes(folder.Baseline("apart"))).RootElement.GetProperty("memory").ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "__pycache__")), "Python wrote beside the engine");
    }

    [Fact]
    public void The_client_in_Python_passes_the_conformance_test()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);

        var outcome = GateProcess.Run("conformance", "--", "python3", Script).EndsWith(0);

        Assert.Contains("\nconformance: 20 checks passed, 0 failed", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, outcome.Lines.Count(line => line.StartsWith("skipped  ", StringComparison.Ordinal)));
        Assert.Contains(outcome.Lines, line => line.StartsWith("measured a request of one step takes ", StringComparison.Ordinal));
        Assert.Contains(outcome.Lines, line => line.StartsWith("measured each of many steps that are asked for at once takes ", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void The_client_in_C_compiles_without_a_warning_and_passes_the_conformance_test()
    {
        Assert.SkipUnless(Child.HasCompiler, Child.NoCompiler);
        var sample = Path.Combine(ProgramInC.Root, "samples", "Languages");
        using var program = new ProgramInC(Path.Combine(sample, "process.c"), Path.Combine(sample, "oscillator.c"));

        var outcome = GateProcess.Run("conformance", "--parameter", "damping=2", "--step-seconds", "0.01", "--", program.Path).EndsWith(0);

        Assert.Contains("\nconformance: 21 checks passed, 0 failed", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(outcome.Lines, line => line.StartsWith("passed   tells the kernels of its steps, ", StringComparison.Ordinal));
        Assert.Contains("'damping'", GateProcess.Run("conformance", "--", program.Path).EndsWith(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_that_does_nothing_rightly_but_describe_itself_fails_the_conformance_test_check_by_check()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);

        var outcome = GateProcess.Run(["conformance", "--answer-seconds", "20", "--", "sh", .. Child.Script("describes; ask; say '{\"id\":7}'; ends")]).EndsWith(1);

        Assert.StartsWith("passed   describes itself, and speaks version 2", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED   builds a simulation and takes a step: ProcessGarbled: it answers the request 7; asked was the request 2 (create)", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--steps", "0")]
    [InlineData("--step-seconds", "-1")]
    [InlineData("--parameter", "novalue")]
    [InlineData("--answer-seconds", "0")]
    public void A_conformance_test_of_nothing_that_can_be_asked_for_is_wrong_usage(string option, string value) =>
        Assert.Contains(option, GateProcess.Run("conformance", option, value, "--", "true").EndsWith(64).Error, StringComparison.Ordinal);

    [Fact]
    public void A_program_that_is_not_there_is_BNG9007() =>
        Says("BNG9007", "apart: seed 1 (process) ended while it was built: there is no program 'no-such-program'; looked on the path", new GateFolder("apart"));

    [Fact]
    public void A_child_that_ends_is_BNG9008() => Says("BNG9008", "ended while it took its 300 steps at once: it ended with exit code 3 before it answered; the last that it said: no licence", "describes; creates; ask; echo 'no licence' >&2; exit 3");

    [Fact]
    public void A_child_that_hangs_is_BNG9009()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        string error;
        var seconds = 1;
        do
        {
            // On a busy machine it takes longer to get to where it hangs.
            using var folder = InShell(Hangs, seconds).WithVariable(Child.Mark, mark).With("PhysicsGateSeeds", "1");
            error = folder.Run().EndsWith(125).ErrorOf("BNG9009");
            seconds *= 4;
        }
        while (seconds < 100 && !error.Contains("the last that it said: hanging", StringComparison.Ordinal));

        Assert.Matches("it did not answer within [0-9]+ s; the last that it said: hanging", error);
        Child.LeavesNothing(mark);
    }

    [Fact]
    public void A_child_of_another_version_is_BNG9010() => Says("BNG9010", "it speaks version 1 of the protocol; this gate speaks version 2", "ask; say '{\"id\":1,\"protocol\":1}'; ends");

    [Fact]
    public void A_child_that_talks_nonsense_is_BNG9011() => Says("BNG9011", "a line of its answer is no JSON object: 'Hello'", "say Hello; ends");

    [Fact]
    public void A_child_that_leaves_another_with_its_pipe_is_BNG9012() => Says("BNG9012", "a process that it started kept its standard output open", "describes; ask; sleep 1000 & exit 0");

    [Fact]
    public void A_process_backend_that_is_declared_wrongly_is_BNG1014() =>
        Says("BNG1014", "the process backend 'process' may take 0 s for an answer; valid: above 0, at most 86400", Rightly, seconds: 0);

    [Fact(Explicit = true)]
    public void A_child_that_hangs_does_not_outlast_the_budget_of_the_gate_and_is_BNG9001()
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        using var folder = InShell(Hangs, 600).WithVariable(Child.Mark, mark);

        const string Where = "running: apart, process, seed 1: while it took its 300 steps at once";

        // A budget may be over between what the child says and the moment in which the gate hears it.
        var ended = folder.RunCutOff(ended => ended.Error.Contains("process: hanging", StringComparison.Ordinal) && ended.ErrorOf("BNG9001").Contains(Where, StringComparison.Ordinal));

        Assert.Contains(Where, ended.ErrorOf("BNG9001"), StringComparison.Ordinal);
        Child.LeavesNothing(mark);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_child_that_hangs_does_not_outlast_a_gate_that_is_interrupted_or_killed(bool isInterrupted)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        using var folder = InShell("trap '' INT TERM HUP; " + Hangs, 600).WithVariable(Child.Mark, mark);
        using var gate = folder.Start("run");
        gate.WaitUntilItSays("process: hanging");

        if (isInterrupted)
        {
            gate.Interrupt();
            gate.WaitForEnd().EndsWith(125).ErrorOf("BNG9002");
        }
        else
        {
            gate.Kill();
        }

        Child.LeavesNothing(mark);
    }

    [Fact(Explicit = true)]
    public void A_script_that_is_no_input_of_the_gate_is_BNG1021()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);
        using var folder = InPython().With("PhysicsGateSeeds", "1");
        string Line(string file) => $"{new string('0', 64)}\t1\t1\t{Path.GetFileName(file)}\t{file}\n";
        var known = string.Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Line));

        var unknown = folder.With("PhysicsGateInputFile", folder.Write("inputs.txt", known)).Run();
        var named = folder.With("PhysicsGateInputFile", folder.Write("inputs.txt", known + Line(Script) + Line(Path.Combine(AppContext.BaseDirectory, "physics_gate.py")))).Run();

        var said = Assert.Single(unknown.Lines, line => line.Contains("warning BNG1021: ", StringComparison.Ordinal));
        Assert.Contains($"'{Script}'", said, StringComparison.Ordinal);
        Assert.Contains("physics_gate.py'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("BNG1021", named.Output, StringComparison.Ordinal);
    }

    private static string Script => Path.Combine(AppContext.BaseDirectory, "oscillator.py");

    private static GateFolder InPython() => new GateFolder("apart").WithVariable(Apart.Variable, $"python3{Apart.Separator}oscillator.py");

    private static GateFolder InShell(string script, double seconds) => new GateFolder("apart")
        .With("PhysicsGateBackends", Apart.Backend).With("PhysicsGateSeeds", "1")
        .WithVariable(Apart.Variable, string.Join(Apart.Separator, ["sh", .. Child.Script(script)]))
        .WithVariable(Apart.SecondsVariable, seconds.ToString(CultureInfo.InvariantCulture));

    private static void Says(string code, string text, string script, double seconds = 60)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var mark = Guid.NewGuid().ToString("n");
        Says(code, text, InShell(script, seconds).WithVariable(Child.Mark, mark));
        Child.LeavesNothing(mark);
    }

    private static void Says(string code, string text, GateFolder made)
    {
        using var folder = made.With("PhysicsGateSeeds", "1");

        Assert.Contains(text, folder.Run().EndsWith(125).ErrorOf(code), StringComparison.Ordinal);
    }
}
