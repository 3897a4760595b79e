using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class TracesSectionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_trace_is_told_once_and_folded_in_both_reports_and_stands_in_the_verdict()
    {
        Write("PhysicsException: V = 101 mV\n   at Engine.Neuron.Step(Int32 n) in Neuron.cs:line 12");

        var (markdown, html, verdict) = (Read("report.md"), Read("report.html"), Read("verdict.json"));
        Assert.Contains(
            "<details><summary><b>Traces</b></summary>\n\n<details><summary>near-critical, reference, seed 1, and 3 more</summary>\n\n    PhysicsException: V = 101 mV\n       at Engine.Neuron.Step(Int32 n) in Neuron.cs:line 12\n\n</details>\n",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains("<details><summary>near-critical, reference, seed 1, and 3 more</summary>\n<pre><code>PhysicsException", html, StringComparison.Ordinal);
        Assert.Contains("</code></pre>\n</details>", html, StringComparison.Ordinal);
        Assert.Contains("\"trace\": \"PhysicsException", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_never_becomes_a_part_of_the_page()
    {
        Write("E: </code></pre>\n</details>\n<script>alert(1)</script>\n```\n# heading");

        Assert.DoesNotContain("<script>", Read("report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>heading", Read("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_nests_too_deeply_to_be_rendered_leaves_the_next_one_alone()
    {
        Write("E: none", string.Concat(Enumerable.Repeat("*a **b ", 300)) + string.Concat(Enumerable.Repeat("b** a* ", 300)));
        var deep = Read("report.html");
        Write("E: none");

        Assert.Contains("<pre>#", deep, StringComparison.Ordinal);
        Assert.Contains("<h1>Physics gate", Read("report.html"), StringComparison.Ordinal);
    }

    private void Write(string trace, string message = "V = 101 mV")
    {
        var fault = new FaultMeasurement("PhysicsException", message, 7) { Trace = trace };
        var set = Sample.Set(Sample.Scenario().WithRuns(run => run with { Fault = fault }));
        ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set));
    }

    private string Read(string name) => File.ReadAllText(bench.PathOf("report", name));
}
