using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

public sealed class ReportStepsTests : IDisposable
{
    private static readonly WorkflowStep Collect = WorkflowStep.Of("gate.yml: gate: Reports");

    private static readonly WorkflowStep Sum = WorkflowStep.Of("gate.yml: gate: Summary");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void Several_gate_projects_each_keep_their_own_report()
    {
        Reports.Write(sandbox, "artifacts/physics-gate/One Engine", "# Physics gate: Passed\n");
        Reports.Write(sandbox, "samples/two é/artifacts/physics-gate", "# Physics gate: Drift\n");
        Run(Collect, "failure").AssertPassed();

        Assert.Equal(
            "`artifacts/physics-gate/One Engine/report.md`\n\n# Physics gate: Passed\n\n`samples/two é/artifacts/physics-gate/report.md`\n\n# Physics gate: Drift\n",
            Run(Sum, "failure").AssertPassed().Summary);
        Assert.True(File.Exists(Path.Combine(sandbox.Temporary, "physics-gate", "samples", "two é", "artifacts", "physics-gate", "received", "sparse.json")));
    }

    [Fact]
    public void The_reports_of_a_merge_base_that_was_built_beside_are_left_out()
    {
        Reports.Write(sandbox, "artifacts/physics-gate", "# Physics gate: Passed\n");
        Reports.Write(sandbox, "artifacts/obj/Gate/release/physics-gate/bases/0123/artifacts/physics-gate", "# Physics gate: Invalid\n");
        Run(Collect, "success").AssertPassed();

        Assert.Equal("# Physics gate: Passed\n", Run(Sum, "success").AssertPassed().Summary);
    }

    [Fact]
    public void A_gate_that_failed_before_its_report_is_said_to_have_none()
    {
        Run(Collect, "failure").AssertPassed();

        Assert.StartsWith("# Physics gate: no report\n\nThe gate's step ended (failure)", Run(Sum, "failure").AssertPassed().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_was_skipped_is_said_not_to_have_run() =>
        Assert.StartsWith("# Physics gate: not run\n", Run(Sum, "skipped").AssertPassed().Summary, StringComparison.Ordinal);

    [Fact]
    public void A_gate_that_passes_without_a_verdict_does_not_pass()
    {
        var step = Run(Collect, "success");

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("::error::The gate passed without a verdict.", step.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_GitHub_would_refuse_is_cut_at_a_line()
    {
        var line = new string('é', 400) + "\n";
        Reports.WriteCollected(sandbox, "artifacts/physics-gate", string.Concat(Enumerable.Repeat(line, 3000)));
        var summary = Run(Sum, "failure").AssertPassed().Summary;

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 990_000, 1_048_576);
        Assert.EndsWith("é\n\n**Cut here:** the whole report is in the artifact.", summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', summary);
    }

    private StepOutcome Run(WorkflowStep step, string outcome) => sandbox.Run(step, Values.Of("gate.yml", outcome));
}
