using System.Text;
using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Baselines;

[WaitsFor(Awaited.Simulations)]
public sealed class BaselineWriterTests : IDisposable
{
    private const string Path = "/somewhere/generated.json";

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_is_written_reads_back_and_writes_as_the_same_bytes() => Properties.Hold(Samples.Baselines.Arbitrary, baseline =>
    {
        var first = BaselineWriter.Write(baseline);
        var (read, findings) = BaselineReader.Read(Path, first);
        return findings.Count == 0 && BaselineWriter.Write(read!.Content).AsSpan().SequenceEqual(first);
    });

    [Fact]
    public void Every_committed_baseline_reads_and_writes_as_the_same_bytes()
    {
        string[] folders = ["baselines", "src/BnSyn.Gate.Templates/physics-gate/baselines", "src/BnSyn.Gate.Templates/physics-gate-fsharp/baselines", .. Directory.GetDirectories(RepositoryFiles.PathOf("samples")).Select(sample => $"samples/{System.IO.Path.GetFileName(sample)}/baselines")];
        var files = folders.SelectMany(folder => new BaselineDirectory(RepositoryFiles.PathOf(folder)).Files()).ToList();

        Assert.True(files.Count > 100, $"Only {files.Count} baselines were found.");
        Assert.All(files, file => Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(BaselineWriter.Write(BaselineReader.Read(file).Value!.Content)), file));
    }

    [Fact]
    public void A_baseline_with_every_fact_reads_and_writes_as_the_same_bytes()
    {
        var written = BaselineWriter.Write(WholeBaseline.Content);
        var (read, findings) = BaselineReader.Read($"/somewhere/{WholeBaseline.Scenario}.json", written);

        Assert.Empty(findings);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(BaselineWriter.Write(read!.Content)));
    }

    [Fact]
    public void Keys_are_sorted_on_every_level_after_the_schema() => Properties.Hold(Samples.Baselines.Arbitrary, baseline =>
    {
        using var document = JsonDocument.Parse(BaselineWriter.Write(baseline));
        return document.RootElement.EnumerateObject().First().Name == "$schema" && IsSorted(document.RootElement);
    });

    [Fact]
    public void A_random_change_of_bytes_gives_a_coded_finding_or_a_valid_baseline()
    {
        var mutations = (
            from baseline in Samples.Baselines.Arbitrary.Generator
            from positions in Gen.Choose(0, int.MaxValue - 1).ListOf(3)
            from values in Gen.Choose(0, 255).ListOf(3)
            from cut in Gen.Choose(0, 4)
            select (Text: BaselineWriter.Write(baseline), positions, values, cut)).ToArbitrary();

        Properties.Hold(mutations, mutation =>
        {
            var text = mutation.Text;
            foreach (var (position, value) in mutation.positions.Zip(mutation.values))
            {
                text[position % text.Length] = (byte)value;
            }

            var kept = mutation.cut == 0 ? text[..(mutation.positions[0] % text.Length)] : text;
            var (baseline, findings) = BaselineReader.Read(Path, kept);
            return (baseline is null) == (findings.Count > 0) && findings.All(finding => finding.Message.Length > 0 && finding.Location!.Line > 0);
        });
    }

    [Fact]
    public void The_file_has_no_mark_no_carriage_return_and_one_fact_per_line()
    {
        var bytes = File.ReadAllBytes(bench.BaselineFile);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"$schema\": \"./baseline.schema.json\",\n  \"anchor\": {\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Count(character => character == ':') <= 1 || line.Contains("\": \"", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Seeds_are_sorted_by_number()
    {
        var text = bench.Baseline;

        Assert.True(text.IndexOf("\"1\": 5001", StringComparison.Ordinal) < text.IndexOf("\"42\": 5042", StringComparison.Ordinal));
    }

    private static bool IsSorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(member => member.Name).Where(name => name != "$schema").ToList() is var names
            && names.SequenceEqual(names.Order(KeyOrder.Instance))
            && element.EnumerateObject().All(member => IsSorted(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsSorted),
        _ => true,
    };
}
