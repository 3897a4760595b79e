using System.Xml.Linq;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Requests;

public sealed class RequestPropertiesTests
{
    /// <summary>What a user may set and only the build reads.</summary>
    private static readonly string[] OfTheBuildAlone =
    [
        // They say whether and when the gate runs, and on what.
        "PhysicsGateOnBuild", "PhysicsGateDependsOn", "PhysicsGateSkip", "PhysicsGateTargetFramework",

        // Reaches the request as ContinuousIntegrationBuild.
        "PhysicsGateIsContinuousIntegration",
    ];

    /// <summary>What no user sets: the targets or the task fill it in.</summary>
    private static readonly string[] OfTheRequestAlone =
    [
        "PhysicsGateScenarioAssembly", "PhysicsGateProbeFile", "PhysicsGateInputFile", "PhysicsGateBuildProperties", "PhysicsGateProjectFile", "Configuration",
        "PhysicsGateMutantDirectory", "PhysicsGateCompilerDirectory", "ContinuousIntegrationBuild", "PhysicsGateCommit",
    ];

    [Fact]
    public void The_defaults_are_those_of_the_build()
    {
        // A default that MSBuild computes has no text that could be compared; where it leaves nothing, the table has nothing.
        var ofTheBuild = OfTheBuild().Where(line => !line.Value.Contains("$(", StringComparison.Ordinal) && !OfTheBuildAlone.Contains(line.Name));

        Assert.All(ofTheBuild, line => Assert.Equal((line.Name, line.Value), (line.Name, RequestProperties.All.Single(row => row.Name == line.Name).Default)));
    }

    [Fact]
    public void What_the_build_computes_has_no_default() =>
        Assert.All(
            OfTheBuild().Where(line => line.Value.Contains("$(", StringComparison.Ordinal)),
            line => Assert.Equal("", RequestProperties.All.Single(row => row.Name == line.Name).Default));

    [Fact]
    public void Every_property_of_the_build_has_a_row_and_every_row_a_property_except_for_those_with_a_reason() =>
        Assert.Equal(
            OfTheBuild().Select(line => line.Name).Distinct().Except(OfTheBuildAlone).Order(StringComparer.Ordinal),
            RequestProperties.Names.Except(OfTheRequestAlone));

    [Fact]
    public void Every_name_is_given_once() =>
        Assert.Equal(RequestProperties.All.Count, RequestProperties.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void The_default_request_has_the_defaults_of_the_table()
    {
        var request = GateRequest.Default;

        Assert.Equal(("Release", RequiredOutcome.Equivalent, SensitivityTiers.Exact, true), (request.Configuration, request.Require, request.SensitivityTiers, request.InconclusiveIsError));
        Assert.Equal((2, 0, InstructionSet.Portable, true), (request.DeterminismRuns, request.ParallelRuns, request.InstructionSet, request.MeasureGains));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(4), TimeSpan.FromHours(4)), (request.TimeBudget, request.TimingBudget, request.Mutants.Budget));
        Assert.Equal((GainTiming.InProcess, 0.1, EnergyUse.Report, 0.2), (request.Timing, request.TimingMargin, request.Energy, request.EnergyMargin));
        Assert.Equal((MutantShard.Whole, 0, 0, false), (request.Mutants.Shard, request.Mutants.Sample, request.Mutants.Seed, request.Mutants.IsForced));
    }

    private static IEnumerable<(string Name, string Value)> OfTheBuild() =>
        XDocument.Load(RepositoryFiles.PathOf("build", "BnSyn.Gate.Sdk.props")).Descendants("PropertyGroup").Elements()
            .Select(element => (Name: element.Name.LocalName, element.Value))
            .Where(line => line.Name.StartsWith("PhysicsGate", StringComparison.Ordinal));
}
