using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Requests;

public sealed class GateRequestReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Empty_values_are_defaults()
    {
        var request = Read(("PhysicsGateRequire", ""), ("PhysicsGateSeeds", " "), ("PhysicsGateTimeBudget", "")).Value!;
        var defaults = GateRequest.Default;

        Assert.Equal(
            (defaults.Require, defaults.TimeBudget, defaults.InconclusiveIsError, defaults.MeasureGains, defaults.RefreshBaselines, defaults.Configuration),
            (request.Require, request.TimeBudget, request.InconclusiveIsError, request.MeasureGains, request.RefreshBaselines, request.Configuration));
        Assert.Equal(
            (defaults.Timing, defaults.CompareTo, defaults.CompareDirectory, defaults.TimingMargin, defaults.TimingBudget),
            (request.Timing, request.CompareTo, request.CompareDirectory, request.TimingMargin, request.TimingBudget));
        Assert.Equal((defaults.Energy, defaults.EnergyMargin), (request.Energy, request.EnergyMargin));
        Assert.Equal(2, request.DeterminismRuns);
        Assert.Empty(request.DeterminismThreads);
        Assert.Equal(0, request.ParallelRuns);
        Assert.Empty(request.Seeds);
        Assert.Empty(request.ProbePaths);
    }

    [Fact]
    public void Every_property_reaches_the_request()
    {
        var probes = folder.Write("probes.txt", "/a/x.dll\r\n\n /b/y.dll \n");
        var request = Read(
            ("PhysicsGateProbeFile", probes), ("PhysicsGateProjectFile", "/p/x.csproj"), ("Configuration", "Debug"), ("PhysicsGateRequire", "identical"),
            ("PhysicsGateScenarios", "a;b a"), ("PhysicsGateBackends", "reference+fast"), ("PhysicsGateSeeds", "42, 1\t18446744073709551615"),
            ("PhysicsGateTimeBudget", "90"), ("PhysicsGateOnInconclusive", "Warning"), ("PhysicsGateMeasureGains", "False"), ("PhysicsGateRefreshBaselines", "true"),
            ("PhysicsGateRefreshReason", "because"), ("PhysicsGateAllowRefreshInCI", "true"), ("ContinuousIntegrationBuild", "TRUE"), ("PhysicsGateCommit", "abc"),
            ("PhysicsGateRequestedBy", "me"), ("PhysicsGateTiming", "processes"), ("PhysicsGateCompareTo", "origin/main"), ("PhysicsGateCompareDirectory", folder.File("bases")),
            ("PhysicsGateTimingMargin", "5 %"), ("PhysicsGateTimingBudget", "00:02:00"),
            ("PhysicsGateEnergy", "gate"), ("PhysicsGateEnergyMargin", "0.3"),
            ("PhysicsGateDeterminismRuns", "20"), ("PhysicsGateDeterminismThreads", "8+1 8"), ("PhysicsGateParallelRuns", "3")).Value!;

        Assert.Equal(["/a/x.dll", "/b/y.dll"], request.ProbePaths);
        Assert.Equal(("/p/x.csproj", "Debug", RequiredOutcome.Identical), (request.ProjectFile, request.Configuration, request.Require));
        Assert.Equal(["a", "b"], request.Scenarios);
        Assert.Equal(["reference", "fast"], request.Backends);
        Assert.Equal([1, 42, ulong.MaxValue], request.Seeds);
        Assert.Equal(TimeSpan.FromSeconds(90), request.TimeBudget);
        Assert.Equal((false, false, true), (request.InconclusiveIsError, request.MeasureGains, request.RefreshBaselines));
        Assert.Equal((GainTiming.Processes, "origin/main", folder.File("bases")), (request.Timing, request.CompareTo, request.CompareDirectory));
        Assert.Equal((0.05, TimeSpan.FromMinutes(2)), (request.TimingMargin, request.TimingBudget));
        Assert.Equal((EnergyUse.Gate, 0.3), (request.Energy, request.EnergyMargin));
        Assert.Equal(20, request.DeterminismRuns);
        Assert.Equal([1, 8], request.DeterminismThreads);
        Assert.Equal(3, request.ParallelRuns);
        Assert.Equal(0, Read(("PhysicsGateParallelRuns", "Auto")).Value!.ParallelRuns);
        Assert.Equal(("because", true, true, "abc", "me"), (request.RefreshReason, request.AllowRefreshInCI, request.IsContinuousIntegration, request.Commit, request.RequestedBy));
    }

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData("00:01:30", 90)]
    public void A_time_budget_is_seconds_or_a_span(string text, double seconds) =>
        Assert.Equal(seconds, Read(("PhysicsGateTimeBudget", text)).Value!.TimeBudget.TotalSeconds);

    [Theory]
    [InlineData("", MutantChoice.New)]
    [InlineData("Seen", MutantChoice.Seen)]
    [InlineData("new+survivors", MutantChoice.New | MutantChoice.Survivors)]
    public void Which_mutants_are_tried_is_one_word_or_several(string text, MutantChoice expected) =>
        Assert.Equal(expected, Read(("PhysicsGateMutantsTry", text)).Value!.Mutants.Choice);

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"PhysicsGateRequire\": 3}")]
    [InlineData("")]
    public void A_request_that_is_no_flat_object_of_strings_is_BNG1001(string text) =>
        Assert.Equal("BNG1001", Assert.Single(GateRequestReader.Read(folder.Write("r.json", text)).Findings).Diagnostic.Code);

    [Fact]
    public void A_request_that_is_not_there_is_BNG1001() =>
        Assert.Equal("BNG1001", Assert.Single(GateRequestReader.Read(folder.File("none.json")).Findings).Diagnostic.Code);

    [Fact]
    public void An_unknown_property_is_BNG1002()
    {
        var finding = Fault(("PhysicsGateSeed", "42"));

        Assert.Equal("BNG1002", finding.Diagnostic.Code);
        Assert.Contains("'PhysicsGateSeed'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean PhysicsGateSeeds?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PhysicsGateRequire", "Same", "Identical, Equivalent")]
    [InlineData("PhysicsGateOnInconclusive", "Ignore", "Error, Warning")]
    [InlineData("PhysicsGateMeasureGains", "yes", "true, false")]
    [InlineData("PhysicsGateDeterminismRuns", "1", "a whole number from 2 to 10000")]
    [InlineData("PhysicsGateDeterminismRuns", "2.5", "a whole number from 2 to 10000")]
    [InlineData("PhysicsGateDeterminismThreads", "0", "a whole number from 1 to 4096")]
    [InlineData("PhysicsGateDeterminismThreads", "many", "a whole number from 1 to 4096")]
    [InlineData("PhysicsGateParallelRuns", "0", "auto, or a whole number from 1 to 1024")]
    [InlineData("PhysicsGateTiming", "Fast", "InProcess, Processes")]
    [InlineData("PhysicsGateEnergy", "true", "Report, Gate")]
    [InlineData("PhysicsGateEnergyMargin", "200%", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1")]
    [InlineData("PhysicsGateTimingMargin", "0", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1")]
    [InlineData("PhysicsGateTimingMargin", "-5%", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1")]
    [InlineData("PhysicsGateTimingMargin", "10", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1")]
    [InlineData("PhysicsGateTimingMargin", "NaN", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1")]
    [InlineData("PhysicsGateMutantsTry", "all", "new, survivors, seen, or several of them joined by +")]
    [InlineData("PhysicsGateMutantsTry", "None", "new, survivors, seen, or several of them joined by +")]
    public void A_value_that_is_no_choice_is_BNG1003(string property, string value, string valid)
    {
        var finding = Fault((property, value));

        Assert.Equal("BNG1003", finding.Diagnostic.Code);
        Assert.Equal($"{property} is '{value}'; valid: {valid}", finding.Message);
    }

    [Fact]
    public void A_missing_folder_is_BNG1004() => Assert.Equal("BNG1004", Fault(("PhysicsGateBaselineDirectory", "")).Diagnostic.Code);

    [Theory]
    [InlineData("42,-1", "-1")]
    [InlineData("4.2", "4.2")]
    [InlineData("1 1", "1")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    public void Malformed_seeds_are_BNG1005(string seeds, string bad)
    {
        var finding = Fault(("PhysicsGateSeeds", seeds));

        Assert.Equal("BNG1005", finding.Diagnostic.Code);
        Assert.Contains($"'{bad}'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1,5")]
    [InlineData("soon")]
    [InlineData("-00:01:00")]
    [InlineData("1e300")]
    public void A_malformed_time_budget_is_BNG1006(string budget) => Assert.Equal("BNG1006", Fault(("PhysicsGateTimeBudget", budget)).Diagnostic.Code);

    [Fact]
    public void A_malformed_timing_budget_is_BNG1006() => Assert.Contains("PhysicsGateTimingBudget is 'soon'", Fault(("PhysicsGateTimingBudget", "soon")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("PhysicsGateCompareDirectory")]
    [InlineData("PhysicsGateProjectFile")]
    public void A_comparison_without_a_place_for_the_base_is_BNG1004(string missing)
    {
        var (request, findings) = Read([("PhysicsGateCompareTo", "main"), .. new[] { "PhysicsGateCompareDirectory", "PhysicsGateProjectFile" }.Where(name => name != missing).Select(name => (name, "/x/y"))]);

        Assert.Null(request);
        Assert.Equal("BNG1004", Assert.Single(findings).Diagnostic.Code);
    }

    [Fact]
    public void A_list_of_inputs_gives_every_file_and_one_of_another_form_is_BNG1007_with_the_line()
    {
        var hash = new string('a', 64);
        var list = folder.Write("inputs.txt", $"{hash}\t12\t0\tfr/a.dll\t/out/fr/a.dll\n");
        var bad = folder.Write("bad.txt", $"{hash}\t12\t0\ta.dll\t/a.dll\nchatter\n");

        Assert.Equal([new EngineInput("fr/a.dll", "/out/fr/a.dll", 12, hash)], Read(("PhysicsGateInputFile", list)).Value!.Inputs);
        Assert.Contains("'chatter' is not a hash", Fault(("PhysicsGateInputFile", bad)).Message, StringComparison.Ordinal);
        Assert.Equal("BNG1007", Fault(("PhysicsGateInputFile", bad)).Diagnostic.Code);
    }

    [Fact]
    public void Properties_of_the_build_keep_their_escapes() =>
        Assert.Equal(["A=1", "B=x%3By"], Read(("PhysicsGateBuildProperties", "A=1;B=x%3By")).Value!.BuildProperties);

    [Fact]
    public void A_probe_file_that_is_not_there_is_BNG1007() => Assert.Equal("BNG1007", Fault(("PhysicsGateProbeFile", folder.File("none.txt"))).Diagnostic.Code);

    [Fact]
    public void A_finding_points_at_the_project_that_asked() =>
        Assert.Equal(
            "/p/x.csproj",
            Read(("PhysicsGateProjectFile", "/p/x.csproj"), ("PhysicsGateRequire", "Same")).Findings[0].Location!.File);

    private Finding Fault(params (string Key, string Value)[] properties)
    {
        var (request, findings) = Read(properties);
        Assert.Null(request);
        return Assert.Single(findings);
    }

    private Checked<GateRequest> Read(params (string Key, string Value)[] properties)
    {
        var all = new Dictionary<string, string>
        {
            ["PhysicsGateScenarioAssembly"] = folder.File("x.dll"),
            ["PhysicsGateBaselineDirectory"] = folder.File("baselines"),
            ["PhysicsGateReportDirectory"] = folder.File("report"),
        };
        foreach (var (key, value) in properties)
        {
            all[key] = value;
        }

        return GateRequestReader.Read(folder.Write("request.json", JsonSerializer.Serialize(all)));
    }
}
