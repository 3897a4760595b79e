using System.Text;
using System.Text.Json;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

public sealed class ProfileFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        var written = ProfileFile.Write(Profiles.Grown());

        var read = ProfileFile.Read("profile.json", written);

        Assert.Empty(read.Findings);
        Assert.Equal(written, ProfileFile.Write(read.Value!));
        Assert.Contains("\"profileVersion\": 1", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"profileVersion\": 1", "\"profileVersion\": 2", "its profileVersion is not 1")]
    [InlineData("\"profileVersion\"", "\"verdictVersion\"", "it holds no profile")]
    [InlineData("\"seconds\": 5.02E-07", "\"seconds\": -1", "sparse, accelerated has a sample without times, with a negative one, or with other counts than counters")]
    [InlineData("\"name\": \"drive\"", "\"name\": \"draws\"", "sparse, accelerated has samples of different kernels")]
    [InlineData("\"seed\": 1,", "", "seed")]
    public void A_file_that_is_no_profile_is_BNG4022(string text, string replacement, string problem)
    {
        var content = Encoding.UTF8.GetString(ProfileFile.Write(Profiles.Of()));
        var place = content.LastIndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, content);
        var broken = content[..place] + replacement + content[(place + text.Length)..];

        var finding = Assert.Single(ProfileFile.Read("profile.json", Encoding.UTF8.GetBytes(broken)).Findings);

        Assert.Equal("BNG4022", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_profile_of_one_size_and_one_of_an_earlier_gate_are_read()
    {
        var written = ProfileFile.Write(Profiles.Of());
        var earlier = Encoding.UTF8.GetString(written).Replace(",\n  \"growth\": []", "", StringComparison.Ordinal);

        Assert.DoesNotContain("growth", earlier, StringComparison.Ordinal);
        Assert.Equal(written, ProfileFile.Write(ProfileFile.Read("profile.json", Encoding.UTF8.GetBytes(earlier)).Value!));
    }

    [Fact]
    public void The_schema_names_what_is_written_and_nothing_else()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.PathOf("docs", "profile.schema.json")));
        var grown = Profiles.Grown();
        var measured = Profiles.Paired(1, 2) with { Growth = [.. grown.Growth.Select(series => series with { Samples = [.. series.Samples.Select(sample => sample with { Joules = 1e-3 })] })] };
        using var written = JsonDocument.Parse(ProfileFile.Write(measured));

        SchemaComparison.Compare(schema.RootElement, schema.RootElement, written.RootElement);
    }

    [Fact]
    public void Two_profiles_are_compared_where_two_verdicts_are()
    {
        var (first, second) = (Path.Combine(_folder, "first.json"), Path.Combine(_folder, "second.json"));
        File.WriteAllBytes(first, ProfileFile.Write(Profiles.Of()));
        File.WriteAllBytes(second, ProfileFile.Write(Profiles.Of(1, 2)));

        Assert.StartsWith("sparse, accelerated: delivery takes 2 times as long", Assert.Single(VerdictQuestions.Difference(first, second).Value!), StringComparison.Ordinal);
    }
}
