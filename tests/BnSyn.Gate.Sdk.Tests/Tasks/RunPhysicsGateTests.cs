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

    /// <summary>The task with the two importances under which MSBuild hands it a line of standard error and of standard output.</summary>
    private sealed class Listening : RunPhysicsGate
    {
        public void Hear(string line, MessageImportance importance) => LogEventsFromTextOutput(line, importance);
    }
}
