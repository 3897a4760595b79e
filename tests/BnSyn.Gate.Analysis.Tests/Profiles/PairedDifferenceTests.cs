using System.Text.Json;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void A_kernel_that_takes_twice_as_long_is_named_first_with_its_interval_whatever_the_machine_did()
    {
        var kernels = PairedDifference.Of(Profiles.Paired(1, 2));

        Assert.Equal(["fused-pass", "delivery", "drive"], kernels.Select(kernel => kernel.Kernel));
        Assert.Equal([true, false, false], kernels.Select(kernel => kernel.Moved));
        Assert.InRange(2, kernels[0].Factor.Low, kernels[0].Factor.High);
        Assert.InRange(kernels[0].Factor.High - kernels[0].Factor.Low, 0, 0.06);
        var line = Assert.Single(PairedDifference.Lines(Profiles.Paired(1, 2)));
        Assert.Matches(@"^sparse, accelerated: fused-pass takes \S+ \(\S+ to \S+\) times as long, \S+ us a step more, in 10 pairs of processes with main$", line);
    }

    [Fact]
    public void A_change_of_all_kernels_alike_is_seen() => Assert.Equal(3, PairedDifference.Lines(Profiles.Paired(1.2, 1.2, 1.2)).Count);

    [Fact]
    public void The_same_code_moves_nothing()
    {
        Assert.Empty(PairedDifference.Lines(Profiles.Paired()));
        Assert.Empty(PairedDifference.Of(Profiles.Of()));
    }

    [Fact]
    public void A_backend_of_which_the_other_commit_has_no_profile_says_why()
    {
        var paired = Profiles.Paired();
        var missing = paired with { Comparison = paired.Comparison! with { Backends = [paired.Comparison.Backends[0] with { Before = [], Missing = "its simulations name no kernels" }] } };

        Assert.Equal(["sparse, accelerated: not compared with main: its simulations name no kernels"], PairedDifference.Lines(missing));
        Assert.Contains("Not compared: sparse, accelerated: its simulations name no kernels.", ProfileText.Markdown(missing), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_every_kernel_and_says_which_moved()
    {
        var page = ProfileText.Markdown(Profiles.Paired(1, 2));

        Assert.Contains("## Against main", page, StringComparison.Ordinal);
        Assert.Matches(@"\| sparse \| accelerated \| fused-pass \| 2\S* \(\S+ to \S+\) \| \+\S+ us \| \*\*yes\*\* \|", page);
        Assert.Matches(@"\| sparse \| accelerated \| drive \| \S+ \(\S+ to \S+\) \| [+-]\S+ ns \| no \|", page);
    }

    [Fact]
    public void What_two_files_say_of_commits_that_were_paired_is_what_the_pairs_say()
    {
        // Alone the second profile is of a machine that was slower by a half in the end; its pairs know it.
        var before = Profiles.Of() with { Commit = "0123abc" };
        var after = ProfileFile.Read("after.json", ProfileFile.Write(Profiles.Paired(1, 2))).Value!;

        Assert.Equal(PairedDifference.Lines(Profiles.Paired(1, 2)), ProfileDifference.Between(before, after));
        Assert.DoesNotContain(ProfileDifference.Between(before with { Commit = "another" }, after), line => line.Contains("pairs of processes", StringComparison.Ordinal));
    }

    [Fact]
    public void Pairs_of_which_one_half_is_not_there_are_BNG4022()
    {
        var paired = Profiles.Paired();
        var half = paired with { Backends = [paired.Backends[0] with { Samples = [.. paired.Backends[0].Samples.Take(9)] }] };

        Assert.Contains("sparse, accelerated was compared in pairs of which one half is not there", Assert.Single(ProfileFile.Read("half.json", ProfileFile.Write(half)).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_names_what_is_written_of_a_comparison()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.PathOf("docs", "profile.schema.json")));
        using var written = JsonDocument.Parse(ProfileFile.Write(Profiles.Paired(1, 2)));

        SchemaComparison.Compare(schema.RootElement, schema.RootElement.GetProperty("properties").GetProperty("comparison"), written.RootElement.GetProperty("comparison"));
    }
}
