using System.Text.Json;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A user's project whose engine has a file of three lines to make wrong.</summary>
public sealed class PhysicsMutantsTests : IDisposable
{
    private const string Force = """
        namespace PhysicsGate1;

        internal static class Force
        {
            internal static double Of(double stretch) => IsTooLarge(stretch) ? Broken(stretch) : -stretch;

            private static bool IsTooLarge(double stretch) => stretch >= 1e300;

            private static double Broken(double stretch) => stretch * 0.5;
        }

        """;

    private const string Equivalent = """
        {
          "mutants": [
            {
              "file": "Force.cs",
              "mutator": "comparison",
              "before": "private static bool IsTooLarge(double stretch) => stretch >= 1e300;",
              "after": "private static bool IsTooLarge(double stretch) => stretch > 1e300;",
              "reason": "no stretch is 1e300"
            }
          ]
        }

        """;

    private readonly UserProject _user;
    private readonly GitRepository _repository;

    public PhysicsMutantsTests(PackedFeed feed)
    {
        _user = new(feed);
        _user.Write("Force.cs", Force);
        _user.Write("equivalent.json", Equivalent);
        _user.Write(".gitignore", "bin/\nobj/\nartifacts/\n*.binlog\n");
        _user.Replace("ChainOfMasses.cs", "_force[i] = right - left +", "_force[i] = Force.Of(left - right) +");
        _repository = new(_user.Folder);
    }

    public void Dispose() => _repository.Dispose();

    [Fact(Explicit = true)]
    public void Each_mutant_is_seen_or_survives_or_is_not_reached_or_is_declared_and_a_gate_that_does_not_pass_without_one_is_BNG8006()
    {
        var build = Mutants();

        build.AssertPassed();
        Assert.Equal("BNG8008", Assert.Single(build.Warnings, warning => warning.Code.StartsWith("BNG", StringComparison.Ordinal)).Code);
        using var file = JsonDocument.Parse(File.ReadAllText(_user.PathOf("artifacts/physics-gate/mutants.json")));
        var outcomes = file.RootElement.GetProperty("mutants").EnumerateArray()
            .ToLookup(mutant => mutant.GetProperty("outcome").GetString()!, mutant => mutant.GetProperty("after").GetString()!.Split("=> ")[^1]);
        Assert.Equal(
            ["!(IsTooLarge(stretch)) ? Broken(stretch) : -stretch;", "!(stretch >= 1e300);", "0.0;", "IsTooLarge(stretch) ? Broken(stretch) : stretch;"],
            outcomes["Killed"].Order(StringComparer.Ordinal));
        Assert.Equal(["stretch > 1e300;"], outcomes["Equivalent"]);
        Assert.Equal(["stretch >= 1.0100000000000001E+300;"], outcomes["Survived"]);
        Assert.Equal(["0.0;", "stretch * 0.505;", "stretch / 0.5;"], outcomes["NotReached"].Order(StringComparer.Ordinal));
        Assert.Equal(Force, File.ReadAllText(_user.PathOf("Force.cs")));

        // The engine with its mutants is kept, and what was tried; a baseline of other physics passes with none.
        _user.Replace("baselines/chain.json", "\"steps\": 4000", "\"steps\": 4001");
        var other = Mutants();

        other.AssertFailed();
        Assert.Contains("chain: the gate does not pass on the engine as it is (BNG", other.Error("BNG8006").Text, StringComparison.Ordinal);
        Assert.Contains(other.Messages, message => message.EndsWith("the copy of the sources was built before", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_record_is_added_to_an_edit_of_a_member_tries_its_mutants_alone_and_what_was_seen_and_survives_is_BNG8009()
    {
        AssertSaid("9 were tried now, 0 never", Recorded());
        var whole = Record();
        Assert.Equal([4, 1, 1, 3], new[] { " seen chain BNG", " survives", " passes-part", " not-reached" }.Select(outcome => whole.Count(line => line.Contains(outcome, StringComparison.Ordinal))));

        AssertSaid("0 were tried now, 0 never", Recorded());
        Assert.Equal(whole, Record());

        _user.Replace("Force.cs", "stretch * 0.5", "stretch * 0.25");
        AssertSaid("3 were tried now, 0 never", Recorded());
        Assert.Equal(whole.Where(line => !line.Contains(" Broken ", StringComparison.Ordinal)), Record().Where(line => !line.Contains(" Broken ", StringComparison.Ordinal)));
        Assert.Equal(3, Record().Except(whole).Count());
        Assert.Equal(whole.Length, Record().Length);

        // The scenario still passes and no longer runs what it was there for.
        _user.Replace("ChainOfMasses.cs", "_force[i] = Force.Of(left - right) +", "_force[i] = right - left +");
        AssertSaid("0 were tried now, 0 never", Recorded());
        var before = Record();
        var day = Recorded("-p:PhysicsGateMutantsTry=seen", "-p:PhysicsGateMutantSample=20");

        Assert.Equal(["BNG8009", "BNG8009", "BNG8009", "BNG8009"], day.Errors.Select(error => error.Code));
        Assert.All(day.Errors, error => Assert.Equal(_user.PathOf("Force.cs"), error.File));
        Assert.Equal(before, Record());

        // What is accepted is written, and then the record is right again.
        var accepted = Recorded("-p:PhysicsGateForce=true");
        Assert.Equal(4, accepted.Errors.Count(error => error.Code == "BNG8009"));
        Assert.Equal(9, Record().Count(line => line.EndsWith(" not-reached", StringComparison.Ordinal)));
        Assert.Equal("BNG8007", Assert.Single(Recorded("-p:PhysicsGateMutantsTry=seen").Errors).Code);
    }

    [Fact(Explicit = true)]
    public void A_budget_leaves_the_rest_as_BNG8013_and_a_record_goes_on_from_there()
    {
        var brief = Recorded("-p:PhysicsGateMutantBudget=0.0001");
        Assert.Contains(brief.Warnings, warning => warning.Code == "BNG8013");
        Assert.Equal(["# physics-gate mutants 1"], Record());

        AssertSaid("5 were tried now, 4 never", Recorded("-p:PhysicsGateMutantShard=1/2"));
        AssertSaid("4 were tried now, 0 never", Recorded("-p:PhysicsGateMutantShard=2/2"));
        Assert.Equal(11, Record().Length);
    }

    private static void AssertSaid(string words, BuildOutcome build)
    {
        build.AssertPassed();
        Assert.Single(build.Messages, message => message.Contains("mutants are seen", StringComparison.Ordinal) && message.Contains(words, StringComparison.Ordinal));
    }

    private BuildOutcome Recorded(params string[] options) => Mutants(["-p:PhysicsGateMutantsRecord=record.txt", .. options]);

    private string[] Record() => File.ReadAllLines(_user.PathOf("record.txt"));

    private BuildOutcome Mutants(params string[] options) => _user.Build(["-t:PhysicsMutants", "-p:PhysicsGateMutate=Force.cs", "-p:PhysicsGateMutantsEquivalent=equivalent.json", .. options]);
}
