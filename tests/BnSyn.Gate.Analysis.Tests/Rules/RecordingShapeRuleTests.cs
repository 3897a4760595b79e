using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

/// <summary>Files of expected values that somebody changed and sealed: the hash is right, and what does not fit is not passed over.</summary>
public sealed class RecordingShapeRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    private static Dictionary<string, (string File, Func<string[], string[]> Edit, string Message, int Line)> Edits { get; } = new()
    {
        ["columns of a field in another order"] = (
            "plate", lines => [.. lines.Select(line => line.Split(',') is var cells ? string.Join(',', cells[1], cells[0], cells[2]) : line)],
            "its head is 'y (1),x (m),plate (K)'; the scenario declares 'x (m),y (1),plate (K)'", 1),
        ["heads of channels exchanged"] = (
            "orbit", lines => ["time (s),v (m/s),x (m)", .. lines[1..]], "its head is 'time (s),v (m/s),x (m)'; the scenario declares 'time (s),x (m),v (m/s)'", 1),
        ["another unit"] = ("orbit", lines => ["time (ms),x (m),v (m/s)", .. lines[1..]], "its head is 'time (ms),x (m),v (m/s)'; the scenario declares 'time (s),x (m),v (m/s)'", 1),
        ["a column too many"] = ("orbit", lines => [.. lines.Select((line, at) => at == 0 ? line + ",w (m)" : line + ",0")], "its head is 'time (s),x (m),v (m/s),w (m)'; the scenario declares 'time (s),x (m),v (m/s)'", 1),
        ["a cell too many"] = ("plate", lines => [.. lines, "1.5,3,1"], "it has 13 rows; the scenario declares 12 cells to keep", 1),
        ["a cell too few"] = ("plate", lines => lines[..^1], "it has 11 rows; the scenario declares 12 cells to keep", 1),
        ["two cells exchanged"] = ("plate", lines => [lines[0], lines[2], lines[1], .. lines[3..]], "y is 1; the cell of this row is at 0", 2),
        ["samples exchanged"] = ("orbit", lines => [lines[0], lines[2], lines[1], .. lines[3..]], "the time 0 does not come after 0.01", 3),
        ["a sample twice"] = ("orbit", lines => [.. lines[..3], lines[2], .. lines[3..]], "the time 0.01 does not come after 0.01", 4),
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_sealed_and_does_not_fit_the_declaration_is_BNG2052_at_its_line_whatever_the_run_gives(string name)
    {
        var (file, edit, message, line) = Edits[name];
        Rewrite(file, edit);

        foreach (var scenario in new[] { Recorded.Scenario(), Recorded.Scenario().WithRecordings(file, run => file == "plate" ? Recorded.Cells(run.Seed).With(3, 1e6) : Recorded.Samples(run.Seed).With(4, 1e6)) })
        {
            var finding = bench.Find("BNG2052", scenario);

            Assert.Equal($"'near-critical/{file}.1.csv': {message}", finding.Message);
            Assert.Equal(line, finding.Location!.Line);
            Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
        }
    }

    [Fact]
    public void A_file_of_another_recording_that_was_sealed_is_BNG2052()
    {
        var orbit = File.ReadAllText(PathOf("orbit"));
        Rewrite("plate", _ => orbit.TrimEnd('\n').Split('\n'));

        Assert.Contains("its head is 'time (s),x (m),v (m/s)'; the scenario declares 'x (m),y (1),plate (K)'", bench.Find("BNG2052", Recorded.Scenario()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_declaration_changed_the_rows_are_those_of_the_old_one_and_nothing_more_is_told()
    {
        var changed = Recorded.Description with { Fields = [Recorded.Plate with { Unit = "degC" }] };

        Assert.DoesNotContain(bench.Judge(Recorded.Scenario(changed)).Findings, finding => finding.Diagnostic.Code == "BNG2052");
    }

    [Fact]
    public void An_edit_that_was_sealed_and_fits_is_what_is_expected()
    {
        Rewrite("plate", lines => [.. lines.Select(line => line == "1,1,172" ? line : line.Replace("0,0,101", "0,0,1000", StringComparison.Ordinal))]);

        Assert.DoesNotContain(bench.Judge(Recorded.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG2052");
    }

    private string PathOf(string recording) => bench.PathOf("baselines", Sample.Name, recording + ".1.csv");

    private void Rewrite(string recording, Func<string[], string[]> edit)
    {
        var before = File.ReadAllText(PathOf(recording));
        var after = string.Join('\n', edit(before.TrimEnd('\n').Split('\n'))) + "\n";
        Assert.NotEqual(before, after);
        File.WriteAllText(PathOf(recording), after);
        bench.Edit(json => json.Replace(RecordingCsv.HashOf(before), RecordingCsv.HashOf(after), StringComparison.Ordinal));
    }
}
