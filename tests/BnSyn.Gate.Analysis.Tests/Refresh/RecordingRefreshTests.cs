using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

/// <summary>Fields and series on their way into a baseline, from one machine or several.</summary>
public sealed class RecordingRefreshTests : IDisposable
{
    private static readonly ScenarioDescription Declared = Recorded.Description with { EnvironmentClass = EnvironmentClasses.Machine };

    private readonly Bench bench = new(Recorded.Scenario(Declared));

    public void Dispose() => bench.Dispose();

    private string Csv => bench.PathOf("baselines", Sample.Name, "plate.1.csv");

    [Fact]
    public void A_new_field_is_written_and_passes_then()
    {
        var scenario = Changed(plate: 300);

        var result = bench.Refresh(Sample.Set(scenario));

        Assert.Contains("near-critical: plate, seed 1 (reference): other expected values", result.Changes);
        Assert.Contains("1,1,300", File.ReadAllLines(Csv));
        Assert.Equal(Verdict.Passed, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void Values_within_tolerance_stay_so_that_they_cannot_creep_and_the_bits_are_the_new_ones()
    {
        var before = File.ReadAllText(Csv);
        var scenario = Changed(plate: 171.5);

        var result = bench.Refresh(Sample.Set(scenario));

        Assert.Contains("near-critical: plate, seed 1 (reference): other bits, expected values as before", result.Changes);
        Assert.Equal(before, File.ReadAllText(Csv));
        Assert.All(bench.Judge(scenario).Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
        Assert.Equal(Verdict.Drift, bench.Judge(Changed(plate: 176)).Verdict);
    }

    [Fact]
    public void What_a_killed_refresh_left_half_written_goes_with_the_next_one_although_it_changes_nothing()
    {
        var left = bench.PathOf("baselines", Sample.Name, ".plate.1.csv.999999999.tmp");
        File.WriteAllText(left, "x (m),y (1),pla");

        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Scenario(Declared)).Verdict);
        Assert.Empty(bench.Refresh(Sample.Set(Recorded.Scenario(Declared))).Changes);

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_field_that_is_gone_takes_its_files_along()
    {
        bench.Refresh(Sample.Set(Recorded.Of(Recorded.Orbit, Recorded.Samples(1))));

        Assert.Equal(["orbit.1.csv", "orbit.42.csv"], Directory.GetFiles(bench.PathOf("baselines", Sample.Name)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        bench.Refresh(Sample.Set(Sample.Scenario()));
        Assert.False(Directory.Exists(bench.PathOf("baselines", Sample.Name)));
    }

    [Fact]
    public void Another_class_has_a_file_of_its_own_only_where_its_values_differ()
    {
        var elsewhere = Machines.Elsewhere(Changed(plate: 300).WithRecordings("orbit", run => Recorded.Samples(run.Seed).With(4, 1.001 + run.Seed)));

        Assert.False(bench.Refresh(elsewhere).IsRefused);

        Assert.Equal(
            ["orbit.1.csv", "orbit.42.csv", "plate.1.csv", "plate.1.macos-arm64.csv", "plate.42.csv", "plate.42.macos-arm64.csv"],
            Directory.GetFiles(bench.PathOf("baselines", Sample.Name)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, elsewhere).Verdict);
        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Scenario(Declared)).Verdict);
        Assert.Equal(Verdict.Drift, GateStages.Judge(bench.Request, Machines.Elsewhere(Changed(plate: 400))).Verdict);
    }

    [Fact]
    public void New_code_takes_the_files_of_other_classes_away()
    {
        bench.Refresh(Machines.Elsewhere(Changed(plate: 300)));

        bench.Refresh(Sample.Set(Changed(plate: 500)));

        Assert.DoesNotContain(Directory.GetFiles(bench.PathOf("baselines", Sample.Name)), file => file.Contains("macos", StringComparison.Ordinal));
        Assert.Equal(Verdict.Passed, bench.Judge(Changed(plate: 500)).Verdict);
    }

    [Fact]
    public void What_a_failing_gate_received_has_its_files_and_is_accepted_with_them()
    {
        var set = Sample.Set(Changed(plate: 300));
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        Assert.True(File.Exists(bench.PathOf("report", "received", Sample.Name, "plate.1.csv")));

        var result = new Acceptance(bench.Request.BaselineDirectory, "A test wants it", "").Run([bench.PathOf("report", "received")]);

        Assert.Equal("BNG2042", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(Verdict.Passed, bench.Judge(Changed(plate: 300)).Verdict);

        // The next run has nothing to propose, and leaves nothing of the last one.
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        Assert.False(Directory.Exists(bench.PathOf("report", "received")));
    }

    [Fact]
    public void A_class_that_was_received_is_accepted_as_if_it_was_refreshed_there()
    {
        var elsewhere = Machines.Elsewhere(Changed(plate: 300));
        using var refreshed = new Bench(Recorded.Scenario(Declared));
        refreshed.Refresh(elsewhere);
        Assert.Empty(ReportWriter.Write(bench.Request, elsewhere, GateStages.Judge(bench.Request, elsewhere)));

        new Acceptance(bench.Request.BaselineDirectory, "A test wants it", "").Run([bench.PathOf("report", "received")]);

        Assert.Equal(refreshed.Baseline, bench.Baseline);
        Assert.Equal(Files(refreshed), Files(bench));
        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, elsewhere).Verdict);
        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Scenario(Declared)).Verdict);
    }

    [Fact]
    public void An_edit_that_is_meant_is_sealed_with_its_file()
    {
        File.WriteAllText(Csv, File.ReadAllText(Csv).Replace("1,1,171", "1,1,300", StringComparison.Ordinal));
        Assert.Equal("BNG2051", bench.Find("BNG2051", Recorded.Scenario(Declared)).Diagnostic.Code);

        var sealing = new Sealing("a typing error", isContinuousIntegration: false, allowInContinuousIntegration: false).Run([bench.BaselineFile]);

        Assert.Equal("near-critical: sealed plate.1.csv, because: a typing error", Assert.Single(sealing.Findings).Message);
        Assert.Equal(Verdict.Drift, bench.Judge(Recorded.Scenario(Declared)).Verdict);
        Assert.Equal("a typing error", BaselineReader.Read(bench.BaselineFile).Value!.Content.Provenance.SealReason);
    }

    [Fact]
    public void More_than_a_megabyte_is_BNG2054_and_nothing_is_written()
    {
        var before = bench.Baseline;
        var scenario = Recorded.Of(Recorded.Orbit, Recorded.Samples(30_000, time => [Math.Sin(time), Math.Cos(time)]));

        var finding = Assert.Single(bench.Refresh(Sample.Set(scenario)).Findings, finding => finding.Subject!.Seed == 1);

        Assert.Equal("BNG2054", finding.Diagnostic.Code);
        Assert.Matches("has 1[0-9]{6} B; a file of expected values has at most 1 MB: declare a Stride of 2 or more$", finding.Message);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void A_process_that_is_killed_between_the_files_leaves_what_the_next_gate_finds()
    {
        bench.Refresh(Sample.Set(Changed(plate: 300)));
        var (json, csv) = (bench.Baseline, File.ReadAllText(Csv));
        bench.Refresh(Sample.Set(Recorded.Scenario(Declared)));
        Assert.NotEqual(json, bench.Baseline);

        // The rows were written, the baseline was not.
        File.WriteAllText(Csv, csv);

        Assert.Equal(Verdict.Invalid, bench.Judge(Recorded.Scenario(Declared)).Verdict);
        Assert.Equal(Verdict.Invalid, bench.Judge(Changed(plate: 300)).Verdict);
        bench.Find("BNG2051", Recorded.Scenario(Declared));
    }

    [Fact]
    public void Measurements_read_back_with_every_bit_and_have_no_new_key_without_recordings()
    {
        var file = bench.PathOf("measurements.json");
        var set = Sample.Set(Recorded.Scenario(Declared).WithRecordings("plate", run => Recorded.Cells(run.Seed).With(0, double.NaN).With(1, -0.0)));
        MeasurementFile.Write(file, set);

        var read = MeasurementFile.Read(file).Value!.Scenarios[0].Runs[0].Recordings!;

        Assert.Equal(set.Scenarios[0].Runs[0].Recordings!["plate"].Rows, read["plate"].Rows);
        Assert.Equal(set.Scenarios[0].Runs[0].Recordings!["orbit"].Digest, read["orbit"].Digest);
        MeasurementFile.Write(file, Sample.Set(Sample.Scenario()));
        Assert.DoesNotContain("ecordings", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain("\"series\"", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"fields\"", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_recording_that_is_null_in_a_file_of_measurements_is_refused_as_BNG1016()
    {
        var file = bench.PathOf("measurements.json");
        MeasurementFile.Write(file, Sample.Set(Recorded.Scenario(Declared)));
        var root = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))!;
        root["scenarios"]![0]!["runs"]![0]!["recordings"]!["plate"] = null;
        File.WriteAllText(file, root.ToJsonString());

        Assert.Equal("BNG1016", Assert.Single(MeasurementFile.Read(file).Findings).Diagnostic.Code);
    }

    private static IEnumerable<string> Files(Bench bench) => Directory.GetFiles(bench.PathOf("baselines", Sample.Name))
        .Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)}: {File.ReadAllText(file)}");

    private static ScenarioMeasurement Changed(double plate) => Recorded.Scenario(Declared).WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, plate));
}
