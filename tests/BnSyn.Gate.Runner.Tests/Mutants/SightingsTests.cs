using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class SightingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-sightings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_saw_the_member_comes_before_what_saw_its_file_and_that_before_the_others()
    {
        var sightings = Of(("A.cs", "Step", "wave"), ("A.cs", "Step", "wave"), ("A.cs", "Step", "chain"), ("A.cs", "Start", "disc"), ("B.cs", "Step", "gas"));

        string[] ordered = [.. ((string[])["gas", "disc", "chain", "wave"]).OrderByDescending(scenario => sightings.LikelihoodOf(Mutant("A.cs", "Step"), scenario))];

        Assert.Equal(["wave", "chain", "disc", "gas"], ordered);
    }

    [Fact]
    public void Of_a_file_of_which_nothing_was_seen_all_scenarios_are_as_likely()
    {
        var sightings = Of(("A.cs", "Step", "wave"));

        Assert.Equal(sightings.LikelihoodOf(Mutant("C.cs", "Step"), "gas"), sightings.LikelihoodOf(Mutant("C.cs", "Step"), "wave"));
        Assert.InRange(sightings.LikelihoodOf(Mutant("C.cs", "Step"), "wave"), double.Epsilon, 1);
    }

    [Fact]
    public void What_survives_or_is_not_reached_is_no_sighting()
    {
        var record = MutantRecord.Read(Path.Combine(_folder.FullName, "none")).Value!;
        var sightings = Sightings.Of(record.With([new("A.cs", "Step", "1", "c", RecordedOutcome.Survives, "", ""), new("A.cs", "Step", "2", "c", RecordedOutcome.NotReached, "", "")]));

        Assert.Equal(sightings.LikelihoodOf(Mutant("A.cs", "Step"), ""), sightings.LikelihoodOf(Mutant("B.cs", "Step"), ""));
    }

    private Sightings Of(params (string File, string Member, string Scenario)[] seen) => Sightings.Of(
        MutantRecord.Read(Path.Combine(_folder.FullName, "none")).Value!.With(seen.Select((one, place) => new RecordedMutant(one.File, one.Member, $"{place}", "c", RecordedOutcome.Seen, one.Scenario, "BNG3013"))));

    private static Mutant Mutant(string file, string member) => new(1, file, 1, "number", "1", "2", member, "a");
}
