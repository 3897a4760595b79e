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
            ["PhysicsGateScenarioAssembly"] = folder.File("Engine.Scenarios.dll"),
            ["PhysicsGateProbeFile"] = folder.Write("probe.txt", "a.dll\nb.dll\n"),
            ["PhysicsGateInputFile"] = folder.Write("inputs.txt", new string('a', 64) + "\t1\t0\ta.dll\t/out/a.dll\n"),
            ["PhysicsGateBuildProperties"] = "A=1;B=x%3By",
            ["PhysicsGateBaselineDirectory"] = folder.File("baselines"),
            ["PhysicsGateReportDirectory"] = folder.File("report"),
            ["PhysicsGateAcknowledged"] = folder.File("acknowledged.json"),
            ["PhysicsGateProjectFile"] = folder.File("Engine.Scenarios.csproj"),
            ["PhysicsGateCompareTo"] = "origin/main",
            ["PhysicsGateCompareDirectory"] = folder.File("base"),
            ["PhysicsGateRequire"] = "Identical",
            ["PhysicsGateSeeds"] = "1+2+18446744073709551615",
            ["PhysicsGateSensitivityTiers"] = "All",
            ["PhysicsGateTolerancesPhysics"] = "false",
            ["PhysicsGateProfileSizes"] = "250+500",
            ["PhysicsGateScalingBudget"] = "60",
            ["PhysicsGateScalingMemory"] = "25%",
            ["PhysicsGateTimeBudget"] = "00:10:00",
            ["PhysicsGateTimingBudget"] = "240.5",
            ["PhysicsGateTiming"] = "Processes",
            ["PhysicsGateTimingMargin"] = "10%",
            ["PhysicsGateEnergy"] = "Gate",
            ["PhysicsGateEnergyMargin"] = "0.2",
            ["PhysicsGateDeterminismRuns"] = "20",
            ["PhysicsGateDeterminismThreads"] = "1+8",
            ["PhysicsGateParallelRuns"] = "auto",
            ["PhysicsGateInstructionSet"] = "native",
            ["PhysicsGateOnInconclusive"] = "Warning",
            ["PhysicsGateMeasureGains"] = "true",
            ["PhysicsGateShard"] = "",
            ["PhysicsGateMergeShards"] = folder.File("shards"),
            ["PhysicsGateAllowMissingShards"] = "true",
            ["PhysicsGateMutants"] = "17+23",
            ["PhysicsGateMutantShard"] = "2/8",
            ["PhysicsGateMutantSample"] = "20",
            ["PhysicsGateMutantSeed"] = "7",
            ["PhysicsGateMutantsTry"] = "new+survivors",
            ["PhysicsGateMutantBudget"] = "01:00:00",
            ["PhysicsGateForce"] = "false",
            ["PhysicsGateRefreshBaselines"] = "false",
            ["PhysicsGateRoundingFloor"] = "Measure",
            ["PhysicsGateAllowRefreshInCI"] = "true",
            ["ContinuousIntegrationBuild"] = "false",
        };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            RequestProperties.Names.ToDictionary(name => name, name => given.GetValueOrDefault(name, "some words")), Indented));
    }
}
