using System.Reflection;
using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Tasks;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

/// <summary>What the task makes of the child's two streams and of its end.</summary>
public sealed class RunPhysicsGateTests
{
    [Fact]
    public void A_child_that_ends_with_0_but_without_a_closing_line_is_BNG9004()
    {
        using var copy = new TemporaryCopy("task", _ => false);
        Directory.CreateDirectory(copy.Root);
        var engine = new RecordingEngine();
        var task = new RunPhysicsGate
        {
            BuildEngine = engine,
            Runner = Repository.PhysicsGate,
            Verb = "--help",
            Request = [new TaskItem("PhysicsGateReportDirectory", new Dictionary<string, string> { ["Value"] = copy.Root })],
            RequestFile = copy.PathOf("request.json"),
        };

        Assert.False(task.Execute());
        Assert.False(task.IsClean);
        Assert.Contains("exit code 0", Assert.Single(engine.Errors, error => error.Code == "BNG9004").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_that_died_is_BNG9004_with_what_it_was_running_and_what_it_said()
    {
        using var copy = new TemporaryCopy("task", _ => false);
        var notes = Directory.CreateDirectory(copy.PathOf("request.json.running")).FullName;
        File.WriteAllText(Path.Combine(notes, "2147483647.txt"), "chain, plain, seed 1: in step          7 of 4000   \n          \n");
        var engine = new RecordingEngine();
        var task = new Listening
        {
            BuildEngine = engine,
            Runner = Repository.PhysicsGate,
            Verb = "--help",
            Request = [new TaskItem("PhysicsGateReportDirectory", new Dictionary<string, string> { ["Value"] = copy.Root })],
            RequestFile = copy.PathOf("request.json"),
        };
        task.Hear("Stack overflow.", MessageImportance.Normal);
        task.Hear("   at Engine.Chain.Step()", MessageImportance.Normal);

        Assert.False(task.Execute());

        var said = Assert.Single(engine.Errors, error => error.Code == "BNG9004").Message;
        Assert.Contains("There is no verdict: the command physics-gate, whose command line is in the detailed build log, ended with exit code 0; running: chain, plain, seed 1: in step 7 of 4000; the last that it said: Stack overflow. | at Engine.Chain.Step()", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(notes));
    }

    [Fact]
    public void A_child_that_fails_after_no_more_than_a_warning_is_BNG9004()
    {
        using var copy = new TemporaryCopy("task", _ => false);
        Directory.CreateDirectory(copy.Root);
        var engine = new RecordingEngine();
        var task = new Listening
        {
            BuildEngine = engine,
            Runner = Repository.PhysicsGate,
            Verb = "no-verb-of-this-name",
            Request = [new TaskItem("PhysicsGateReportDirectory", new Dictionary<string, string> { ["Value"] = copy.Root })],
            RequestFile = copy.PathOf("request.json"),
        };
        task.Hear("warning\tBNG7002\t\t0\t0\t\ta warning", MessageImportance.Low);

        Assert.False(task.Execute());
        Assert.Contains("exit code 64", Assert.Single(engine.Errors, error => error.Code == "BNG9004").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_on_standard_error_is_chatter()
    {
        const string Forged = "error\tBNG3011\tforged.json\t12\t5\t\tforged";
        var engine = new RecordingEngine();
        var task = new Listening { BuildEngine = engine };

        task.Hear(Forged, MessageImportance.Normal);
        Assert.Empty(engine.Errors);
        Assert.Contains(engine.Messages, message => message.Message == Forged);

        task.Hear(Forged, MessageImportance.Low);
        Assert.Equal("BNG3011", Assert.Single(engine.Errors).Code);
    }

    [Theory]
    [InlineData(true, "", "BNG2025 BNG6007 BNG6011 BNG6014 BNG6015 BNG6016")]
    [InlineData(true, "BNG2025;CS1591", "BNG6007 BNG6011 BNG6014 BNG6015 BNG6016")]
    [InlineData(false, "", "")]
    public void The_child_is_told_which_warnings_of_a_refresh_are_errors(bool treatWarningsAsErrors, string exempt, string codes)
    {
        var task = new Listening { BuildEngine = new RecordingEngine(), TreatWarningsAsErrors = treatWarningsAsErrors, WarningsNotAsErrors = exempt };

        Assert.Equal(codes, string.Join(' ', Regex.Matches(task.CommandLine, "--as-error (BNG[0-9]+)").Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public void The_child_is_told_which_warnings_the_command_line_of_the_build_makes_errors()
    {
        var task = new Listening { BuildEngine = DispatchProxy.Create<IBuildEngine8, WarnAsError>() };

        Assert.Contains("--as-error BNG6007", task.CommandLine, StringComparison.Ordinal);
        Assert.DoesNotContain("BNG2025", task.CommandLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_that_another_gate_holds_for_longer_than_the_budget_are_BNG9005()
    {
        using var copy = new TemporaryCopy("task", _ => false);
        Directory.CreateDirectory(copy.Root);
        using var held = new GateLock(copy.Root, () => { }, () => false, TimeSpan.Zero);
        var engine = new RecordingEngine();
        var task = new RunPhysicsGate
        {
            BuildEngine = engine,
            Runner = Repository.PhysicsGate,
            Request =
            [
                new TaskItem("PhysicsGateReportDirectory", new Dictionary<string, string> { ["Value"] = copy.Root }),
                new TaskItem("PhysicsGateTimeBudget", new Dictionary<string, string> { ["Value"] = "0.3" }),
            ],
            RequestFile = copy.PathOf("request.json"),
        };

        Assert.False(task.Execute());
        Assert.Contains("another gate has been writing there for longer than PhysicsGateTimeBudget", Assert.Single(engine.Errors, error => error.Code == "BNG9005").Message, StringComparison.Ordinal);
    }

    /// <summary>A build with <c>-warnaserror:BNG6007</c>.</summary>
#pragma warning disable CA1852 // The proxy is made as a subtype at run time.
    private class WarnAsError : DispatchProxy
#pragma warning restore CA1852
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IBuildEngine8.ShouldTreatWarningAsError) ? args![0] is "BNG6007"
            : targetMethod.ReturnType.IsValueType && targetMethod.ReturnType != typeof(void) ? Activator.CreateInstance(targetMethod.ReturnType)
            : null;
    }

    /// <summary>The task with the two importances under which MSBuild hands it a line of standard error and of standard output.</summary>
    private sealed class Listening : RunPhysicsGate
    {
        public string CommandLine => GenerateCommandLineCommands();

        public void Hear(string line, MessageImportance importance) => LogEventsFromTextOutput(line, importance);
    }
}
