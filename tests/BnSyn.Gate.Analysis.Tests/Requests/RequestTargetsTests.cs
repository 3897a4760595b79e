using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Requests;

public sealed class RequestTargetsTests
{
    [Fact]
    public void The_targets_pass_on_what_the_table_says() =>
        RepositoryFiles.AssertHolds(RequestTargets.Write(), "build", "BnSyn.Gate.Request.targets");

    [Fact]
    public void Every_key_of_the_request_is_written_by_the_build_and_what_is_worked_out_by_hand() =>
        Assert.Equal(
            RequestProperties.Computed.Select(row => row.Name).Order(StringComparer.Ordinal),
            WrittenIn("BnSyn.Gate.Sdk.targets", "BnSyn.Gate.Mutants.targets")

                // Global properties are known to the task alone, which adds them.
                .Append("PhysicsGateBuildProperties")
                .Order(StringComparer.Ordinal));

    private static IEnumerable<string> WrittenIn(params string[] files) =>
        files.SelectMany(file => Regex.Matches(File.ReadAllText(RepositoryFiles.PathOf("build", file)), "Include=\"(\\w+)\" Value=").Select(match => match.Groups[1].Value));
}
