using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantRecordTests : IDisposable
{
    private const string Lines = MutantRecord.Header + "\nsrc/A.cs\n";
    private const string Line = " Step 0123456789ab aaaaaaaa ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-record-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string File => Path.Combine(_folder.FullName, "record.txt");

    /// <summary>Mutants of few files and texts, so that some are the same, with names of any letters.</summary>
    private static Arbitrary<RecordedMutant[]> Mutants { get; } = (
        from file in Gen.Elements("src/A.cs", "src/\u00e9 %20.cs", "#\t.cs")
        from member in ArbMap.Default.GeneratorFor<NonEmptyString>()
        from id in Gen.Elements("0123456789ab", "abcdef012345", "000000000000", "111111111111")
        from outcome in Gen.Elements(Enum.GetValues<RecordedOutcome>())
        from commit in Gen.Elements("aaaaaaaa", "bbbbbbbb+", "none")
        let isSeen = outcome == RecordedOutcome.Seen
        select new RecordedMutant(file, Written(member.Get), id, commit, outcome, isSeen ? "a scenario" : "", isSeen ? "BNG3013" : "")).ArrayOf().ToArbitrary();

    [Fact]
    public void A_record_reads_back_as_it_was_written() => Properties.Hold(
        Mutants,
        mutants =>
        {
            var record = Read(Written(mutants));
            return Read(record.Text).Text == record.Text && record.Mutants.Count == mutants.DistinctBy(mutant => mutant.Id).Count() && record.Mutants.All(mutants.Contains);
        });

    [Fact]
    public void Records_one_behind_the_other_in_any_order_and_with_any_lines_twice_are_one_record() => Properties.Hold(
        Mutants,
        mutants =>
        {
            var (first, second) = (Written(mutants.Take(mutants.Length / 2)), Written(mutants.Skip(mutants.Length / 2)));
            return Read(first + second).Text == Read(second + first + first).Text && Read(Read(first).Text + Read(second).Text).Text == Read(first + second).Text;
        });

    [Fact]
    public void Of_a_mutant_that_is_there_twice_what_is_known_best_counts()
    {
        Assert.Equal("seen chain BNG3013", OutcomeOf("survives", "seen chain BNG3013", "not-reached"));
        Assert.Equal("survives", OutcomeOf("not-reached", "survives", "passes-part"));
        Assert.Equal("passes-part", OutcomeOf("not-reached", "passes-part"));
    }

    [Fact]
    public void It_is_ordered_by_file_member_and_text_and_a_file_that_is_not_there_is_an_empty_one()
    {
        Assert.Equal(MutantRecord.Header + "\n", MutantRecord.Read(File).Value!.Text);

        System.IO.File.WriteAllText(File, $"{MutantRecord.Header}\r\nb.cs\r\n F 2 none survives\r\na.cs\n G 1 none survives\n F 3 none survives\n");
        Assert.Equal($"{MutantRecord.Header}\na.cs\n F 3 none survives\n G 1 none survives\nb.cs\n F 2 none survives\n", MutantRecord.Read(File).Value!.Text);
    }

    [Theory]
    [InlineData("", "the first line is not '# physics-gate mutants 1'", 1)]
    [InlineData("# physics-gate mutants 2\n", "the first line is not '# physics-gate mutants 1'", 1)]
    [InlineData(Lines + Line + "survives\n<<<<<<< HEAD\n", "it is neither a file nor a mutant, which begins with a space", 4)]
    [InlineData(MutantRecord.Header + "\n\n", "it is neither a file nor a mutant, which begins with a space", 2)]
    [InlineData(MutantRecord.Header + "\na%.cs\n", "it is neither a file nor a mutant, which begins with a space", 2)]
    [InlineData(MutantRecord.Header + "\n" + Line + "survives\n", "there is no file above it", 2)]
    [InlineData(Lines + " Step 01 survives\n", "a mutant has 4 fields or 6, this one 3", 3)]
    [InlineData(Lines + Line + "survived\n", "'survived' is none of not-reached, passes-part, survives, seen", 3)]
    [InlineData(Lines + Line + "seen chain\n", "a mutant with 'seen' has 6 fields, this one 5", 3)]
    [InlineData(Lines + Line + "survives chain BNG3013\n", "a mutant with 'survives' has 4 fields, this one 6", 3)]
    [InlineData(Lines + Line + "seen chain \n", "a field is empty, or a % in it is not followed by two hexadecimal digits", 3)]
    [InlineData(Lines + Line + "seen chain%2 BNG3013\n", "a field is empty, or a % in it is not followed by two hexadecimal digits", 3)]
    [InlineData(Lines + Line + "seen chain%xy BNG3013\n", "a field is empty, or a % in it is not followed by two hexadecimal digits", 3)]
    public void A_damaged_record_is_BNG8014_at_its_line(string text, string problem, int line)
    {
        System.IO.File.WriteAllText(File, text);

        var finding = Assert.Single(MutantRecord.Read(File).Findings);

        Assert.Equal(("BNG8014", File, line), (finding.Diagnostic.Code, finding.Location!.File, finding.Location.Line));
        Assert.EndsWith(problem, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_cannot_be_written_is_BNG8015()
    {
        System.IO.File.WriteAllText(File, "");
        var record = MutantRecord.Read(Path.Combine(File, "record.txt")).Value!;

        Assert.Equal("BNG8015", record.Write()!.Diagnostic.Code);
    }

    [Fact]
    public void A_record_that_has_not_changed_is_not_written()
    {
        System.IO.File.WriteAllText(File, Lines + Line + "survives\n");
        var record = MutantRecord.Read(File).Value!;
        var before = new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        System.IO.File.SetLastWriteTimeUtc(File, before);

        Assert.Null(record.Write());
        Assert.Equal(before, System.IO.File.GetLastWriteTimeUtc(File));
        Assert.Null(record.With([record.Mutants[0] with { Outcome = RecordedOutcome.NotReached }]).Write());
        Assert.Equal(Lines + Line + "not-reached\n", System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData(MutantOutcome.Killed, "BNG3013: the state differs", false, "seen chain BNG3013")]
    [InlineData(MutantOutcome.Killed, "its process ended", false, "seen chain broken")]
    [InlineData(MutantOutcome.TimedOut, "it takes many times as long", false, "seen chain slow")]
    [InlineData(MutantOutcome.Survived, "", false, "survives")]
    [InlineData(MutantOutcome.Survived, "", true, "passes-part")]
    [InlineData(MutantOutcome.NotReached, "", false, "not-reached")]
    public void It_keeps_of_a_trial_the_scenario_and_the_code(MutantOutcome outcome, string problem, bool isBrief, string expected)
    {
        var tried = new TriedMutant(1, outcome, problem.Length > 0 ? "chain" : "", problem, isBrief);

        var recorded = RecordedMutant.Of(MutantsSample.Seen, tried);

        Assert.Equal(" Force 1111111111 none " + expected, RecordedMutantLine.Write(recorded));
        var again = recorded.AsTried(7);
        Assert.Equal((7, outcome, tried.Scenario, isBrief, "none"), (again.Number, again.Outcome, again.Scenario, again.IsBrief, again.Commit));
        Assert.Equal(recorded, RecordedMutant.Of(MutantsSample.Seen, again));
    }

    [Fact]
    public void One_that_is_below_another_file_is_found_and_put_below_its_own()
    {
        var record = Read(MutantRecord.Header + "\nsrc/Wall.cs\n Force 1111111111 none survives\n");

        Assert.Equal(RecordedOutcome.Survives, record.Of(MutantsSample.Seen)!.Outcome);
        Assert.Equal(MutantRecord.Header + "\nsrc/Chain.cs\n Force 1111111111 none survives\n", record.Ordered([MutantsSample.Seen, MutantsSample.Other]).Text);
    }

    [Fact]
    public void What_is_no_mutant_any_more_leaves_it_but_not_of_a_file_that_was_not_looked_at()
    {
        var record = MutantsSample.RecordOf((MutantsSample.Seen, RecordedOutcome.Seen), (MutantsSample.Survivor, RecordedOutcome.Survives), (MutantsSample.Other, RecordedOutcome.Seen));

        Assert.Equal(["1111111111", "5555555555"], record.Without([MutantsSample.Seen], file => file == "src/Chain.cs").Mutants.Select(mutant => mutant.Id));
    }

    private static string OutcomeOf(params string[] outcomes) => Assert.Single(Read(Lines + string.Concat(outcomes.Select(outcome => $"{Line}{outcome}\n"))).Text.Split('\n').Skip(2).SkipLast(1))[Line.Length..];

    // Sources are valid text.
    private static string Written(string text) => "x" + new string([.. text.Where(letter => !char.IsSurrogate(letter))]);

    private static string Written(IEnumerable<RecordedMutant> mutants) => string.Concat(mutants.SelectMany(mutant => new[] { RecordedMutantLine.WriteFile(mutant.File), RecordedMutantLine.Write(mutant) }).Prepend(MutantRecord.Header).Select(line => line + "\n"));

    private static MutantRecord Read(string text) => MutantRecord.Parse("record.txt", text.TrimEnd('\n').Split('\n')).Value!;
}
