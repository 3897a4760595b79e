using System.Text.Json;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scaling;
using BnSyn.Gate.Analysis.Scaling.Reports;
using BnSyn.Gate.Analysis.Tests.Profiles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Scaling;

public sealed class ScalingReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_plan_a_page_with_pictures_and_a_file_are_written()
    {
        Assert.Empty(ScalingReportWriter.Write(GateRequest.Default with { ReportDirectory = _folder }, Scalings.Of()));

        Assert.Equal(["scaling-plan.md", "scaling.html", "scaling.json"], Directory.GetFiles(_folder).Select(Path.GetFileName).Where(name => name![0] != '.').Order());
        var page = File.ReadAllText(Path.Combine(_folder, "scaling.html"));
        Assert.All(["Cost against size: dense", "Residuals: sparse", "Kernels at 4000 neurons: dense", "Roofline of a step: sparse", "Roofline of delivery: dense"], title => Assert.Contains(title, page, StringComparison.Ordinal));
        Assert.Equal(10, page.Split("<svg").Length - 1);
    }

    [Fact]
    public void Simulations_that_name_no_kernels_and_count_nothing_have_a_plan_that_says_so()
    {
        var scaling = Scalings.Of();
        var bare = scaling with
        {
            Backends = [.. scaling.Backends.Select(backend => backend with { Series = backend.Series with { Samples = [.. backend.Series.Samples.Select(sample => sample with { Kernels = [], Operations = 0 })] } })],
        };

        var page = ScalingText.Markdown(bare);

        Assert.Contains("Next: name kernels (IProfiledSimulation), so that it can be told where the time goes.", page, StringComparison.Ordinal);
        Assert.Contains("Not measured: the simulations count no operations or no words", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_names_what_is_written_and_nothing_else()
    {
        // They cross in memory too, so that every crossover has a size.
        var (scaling, sparse) = (Scalings.Of(), Scalings.Of().Backends[1]);
        var crossing = sparse with { Series = sparse.Series with { Samples = [.. sparse.Series.Samples.Select(sample => sample with { LiveBytes = 16 * sample.LiveBytes })] } };
        using var schema = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.PathOf("docs", "scaling.schema.json")));
        using var written = JsonDocument.Parse(ScalingFile.Write(scaling with { Backends = [scaling.Backends[0], crossing] }));

        SchemaComparison.Compare(schema.RootElement, schema.RootElement, written.RootElement);
    }
}
