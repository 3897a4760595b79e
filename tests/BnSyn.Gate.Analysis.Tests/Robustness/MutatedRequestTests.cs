using System.Text;
using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>Whatever becomes of a request's file is a coded finding, or a request.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class MutatedRequestTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_request_is_read_or_refused_with_a_code()
    {
        var file = folder.File("request.json");
        new Mutants(Original(), 4_000_000).Show(3000, mutant =>
        {
            File.WriteAllBytes(file, mutant);
            var (request, findings) = GateRequestReader.Read(file);
            Mutants.AreCoded(findings, file);
            Assert.NotEqual(request is null, findings.Count == 0);
            Assert.All(findings, finding => Assert.True(finding.Diagnostic != RequestDiagnostics.RequestUnreadable || finding.Location?.File == file));
            return request is not null;
        }).Hold("request");
    }

    /// <summary>Every property with a value.</summary>
    private byte[] Original()
    {
        var given = new Dictionary<string, string>
        {
            [RequestProperties.ScenarioAssembly] = folder.File("Engine.Scenarios.dll"),
            [RequestProperties.ProbeFile] = folder.Write("probe.txt", "a.dll\nb.dll\n"),
            [RequestProperties.InputFile] = folder.Write("inputs.txt", new string('a', 64) + "\t1\t0\ta.dll\t/out/a.dll\n"),
            [RequestProperties.BuildProperties] = "A=1;B=x%3By",
            [RequestProperties.BaselineDirectory] = folder.File("baselines"),
            [RequestProperties.ReportDirectory] = folder.File("report"),
            [RequestProperties.ProjectFile] = folder.File("Engine.Scenarios.csproj"),
            [RequestProperties.CompareTo] = "origin/main",
            [RequestProperties.CompareDirectory] = folder.File("base"),
            [RequestProperties.Require] = "Identical",
            [RequestProperties.Seeds] = "1+2+18446744073709551615",
            [RequestProperties.SensitivityTiers] = "All",
            [RequestProperties.TimeBudget] = "00:10:00",
            [RequestProperties.TimingBudget] = "240.5",
            [RequestProperties.Timing] = "Processes",
            [RequestProperties.TimingMargin] = "10%",
            [RequestProperties.Energy] = "Gate",
            [RequestProperties.EnergyMargin] = "0.2",
            [RequestProperties.DeterminismRuns] = "20",
            [RequestProperties.DeterminismThreads] = "1+8",
            [RequestProperties.ParallelRuns] = "auto",
            [RequestProperties.InstructionSet] = "native",
            [RequestProperties.OnInconclusive] = "Warning",
            [RequestProperties.MeasureGains] = "true",
            [RequestProperties.Mutants] = "17+23",
            [RequestProperties.MutantShard] = "2/8",
            [RequestProperties.MutantSample] = "20",
            [RequestProperties.MutantSeed] = "7",
            [RequestProperties.MutantBudget] = "01:00:00",
            [RequestProperties.Force] = "false",
            [RequestProperties.RefreshBaselines] = "false",
            [RequestProperties.AllowRefreshInCI] = "true",
            [RequestProperties.ContinuousIntegrationBuild] = "false",
        };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            RequestProperties.All.ToDictionary(name => name, name => given.GetValueOrDefault(name, "some words")), Indented));
    }
}
