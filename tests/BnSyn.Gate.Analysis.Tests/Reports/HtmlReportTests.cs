using System.Text;
using System.Xml;
using System.Xml.Linq;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class HtmlReportTests : IClassFixture<PicturedBench>
{
    private static readonly string[] Drawn =
    [
        "Where the states part", "spikes: raster", "spikes: rate over time", "sigma over time", "How far the observables moved", "plate: where it differs", "rod along x", "waves: rate over time", "waves: rate, share of what is allowed",
        "single: intervals beside margins", "intervals: distribution of accelerated", "accelerated: time of every pair", "Memory beside the accepted",
    ];

    private readonly PicturedBench pictured;

    private readonly Bench bench;

    public HtmlReportTests(PicturedBench pictured) => (this.pictured, bench) = (pictured, pictured.Bench);

    [Fact]
    public void Every_kind_of_comparison_that_moved_is_drawn_with_words_that_say_what_is_seen()
    {
        var page = Parse(HtmlReport.Write(pictured.Moved));
        var pictures = page.Descendants("figure").ToList();
        var titles = pictures.Select(picture => picture.Descendants("strong").Single().Value).ToList();

        Assert.All(Drawn, title => Assert.Contains($"{title} ({Sample.Name})", titles));
        Assert.All(pictures, picture => AssertNamed(picture, page));
        var text = page.Root!.Value;
        Assert.Contains("The worst cell is x = 10 m, y = 20 m", text, StringComparison.Ordinal);
        Assert.Contains("parts first: seed 1, step 57 of 200", text, StringComparison.Ordinal);
        Assert.Contains("One interval reaches beyond its margin, rate the farthest.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_diverging_step_is_marked_in_the_series_at_its_time()
    {
        var picture = Parse(HtmlReport.Write(pictured.Moved)).Descendants("figure").First(figure => figure.Value.Contains("waves: rate over time", StringComparison.Ordinal));

        Assert.Contains("the states part (step 57)", picture.Value, StringComparison.Ordinal);
        Assert.Single(picture.Descendants("path"), path => path.Attribute("class")!.Value == "l place");
        Assert.Single(picture.Descendants("circle"), circle => circle.Attribute("class")!.Value == "r place");
    }

    [Fact]
    public void Over_time_reference_and_backend_lie_above_one_another_and_what_the_baseline_lacks_is_said()
    {
        var page = Parse(HtmlReport.Write(pictured.Moved));
        XElement Of(string title) => page.Descendants("figure").Single(figure => figure.Descendants("strong").Single().Value == $"{title} ({Sample.Name})");
        string[] Looks(XElement figure) => [.. figure.Descendants("path").Select(path => path.Attribute("class")!.Value).Where(look => look != "l grid")];

        var raster = Of("spikes: raster");
        Assert.Equal(["l event same", "l event reference", "l event run", "l place"], Looks(raster));
        Assert.Contains("134 of accelerated, 134 of reference. Those are drawn whose number is divisible by 2.", raster.Value, StringComparison.Ordinal);
        Assert.Contains("The baseline keeps no states over time; PhysicsGateCompareTo draws those of another commit.", raster.Value, StringComparison.Ordinal);
        Assert.Contains("the states part (accelerated against the reference, step 57)", raster.Value, StringComparison.Ordinal);
        Assert.Equal(["l run", "l reference", "l place"], Looks(Of("spikes: rate over time")));
        Assert.Contains("The drawn values are farthest apart at 1 s: 1.2 (accelerated) and 1 (reference).", Of("sigma over time").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants("strong"), title => title.Value.StartsWith("constant", StringComparison.Ordinal));
    }

    [Fact]
    public void The_run_of_another_commit_is_drawn_in_the_place_of_the_baseline()
    {
        var scenario = Pictured.Moved;
        var seed = pictured.Moved.Result.Comparisons.First(comparison => comparison.FirstDivergingStep is not null && comparison.Against == Against.Baseline && comparison.Backend == "reference").Seed;
        var accepted = Pictured.Accepted().Runs.First(run => run.Backend == "reference" && run.Seed == seed);

        var page = Page(Sample.Set(scenario with { BaseCourses = new(seed, "0123456789abcdef", 200, accepted.Courses!) }));

        var sigma = page.Descendants("figure").Single(figure => figure.Descendants("strong").Single().Value == $"sigma over time ({Sample.Name})");
        Assert.Contains("commit 0123456789", sigma.Value, StringComparison.Ordinal);
        Assert.Contains("those of the other commit are drawn", sigma.Value, StringComparison.Ordinal);
        Assert.Contains(sigma.Descendants("path"), path => path.Attribute("class")!.Value == "l baseline");
    }

    [Fact]
    public void Other_bits_with_the_same_metrics_are_told_as_that()
    {
        var cells = Page(Sample.Set(Pictured.Accepted().WithRuns(run => run.Backend == "accelerated" ? run.WithDigest("state", "new").WithTrailFrom(57) : run)))
            .Descendants("table").First(table => table.Attribute("class")?.Value == "matrix").Descendants("tbody").Elements("tr").Single().Elements().Select(cell => cell.Value).ToList();

        Assert.Equal(["near-critical", "bits differ", "identical"], cells.Take(3));
    }

    [Fact]
    public void What_is_the_same_is_told_by_the_overview_and_has_no_wall_of_pictures()
    {
        var page = Page(Sample.Set(Pictured.Accepted()));

        // What says something even though nothing moved: where intervals lie in their margins, and what a series and a line of cells look like.
        Assert.Equal(
            ["rod along x", "waves: rate over time", "single: intervals beside margins"],
            page.Descendants("figure").Select(figure => figure.Descendants("strong").Single().Value.Replace($" ({Sample.Name})", "", StringComparison.Ordinal)));
        Assert.All(page.Descendants("figure"), figure => Assert.Contains(figure.Ancestors(), ancestor => ancestor.Name == "details"));
        Assert.Equal(
            ["near-critical", "identical", "identical", "identical", "identical", "equivalent", "identical", "identical"],
            page.Descendants("table").First(table => table.Attribute("class")?.Value == "matrix").Descendants("tbody").Elements("tr").Single().Elements().Select(cell => cell.Value));
    }

    [Fact]
    public void The_page_needs_no_script_no_network_and_no_colour_of_its_own_in_a_picture()
    {
        var page = Parse(HtmlReport.Write(pictured.Moved));

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "form");
        Assert.All(page.Descendants("a"), link => Assert.Matches("^(#[a-z0-9-]+|https://github\\.com/bnsyn/gate/blob/main/docs/diagnostics\\.md#bng[0-9]{4})$", link.Attribute("href")!.Value));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.All(page.Descendants("svg").Descendants(), element => Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName is "fill" or "stroke" or "style"));
        Assert.All(page.Descendants("svg").Descendants().Attributes("class"), look => Assert.All(look.Value.Split(' '), name => Assert.Contains(name, page.Descendants("style").Single().Value, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_or_a_picture_in_a_message_stays_text()
    {
        const string Said = "see ![x](https://example.com/x.png) [y](javascript:alert(1)) <https://example.com> [BNG3001](https://example.com)";
        var page = Page(Sample.Set(Sample.Scenario().WithRuns(run => run with { Fault = new("E", Said, 3) })));

        Assert.Contains("[y](javascript:alert(1))", page.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants("a"), link => !link.Attribute("href")!.Value.StartsWith('#') && !link.Attribute("href")!.Value.StartsWith("https://github.com/bnsyn/", StringComparison.Ordinal));
        Assert.Empty(page.Descendants("img"));
    }

    [Fact]
    public void Hostile_names_and_reasons_break_nothing()
    {
        var words = Gen.Elements(
            "|", "`", "``", "<", ">", "&", "\"", "'", "]]>", "-->", "<!--", "</svg>", "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![a](http://b)", "[a](b)", "&lt;", "&#0;",
            "\u202e", "\u200f", "שלום", "مرحبا", "😀", "👩‍👩‍👧", "é", "\ud800", "\u0001", "\u0085", "\uffff", "\n", "\r", "\t", "# ", "- ", "    ", "***", "~~~", "| --- |", "\\", "</details>", "{{x}}",
            new string('a', 500), new string('漢', 500), "x");
        var texts = from count in Gen.Choose(1, 6) from parts in words.ListOf(count) select string.Concat(parts);
        var cases = (from scenario in texts from metric in texts from reason in texts from backend in texts select (scenario, metric, reason, backend)).ToArbitrary();

        Prop.ForAll(cases, names =>
        {
            var page = Page(Hostile(names.scenario, names.metric, names.reason, names.backend + "!"));
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "iframe");
            Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Equal(page.Descendants("svg").Count(), page.Descendants("figure").Count());
            Assert.All(page.Descendants("figure"), picture => AssertNamed(picture, page));
            var table = page.Descendants("table").First(table => table.Attribute("class")?.Value == "matrix");
            Assert.Equal(Written(names.scenario), table.Descendants("tbody").Elements("tr").Single().Element("th")!.Value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261129, 1));
    }

    [Fact]
    public void A_change_of_every_scenario_has_the_pictures_of_those_that_moved_first_and_counts_the_others()
    {
        var scenarios = Enumerable.Range(0, 20).Select(at => Pictured.Moved with { Description = Pictured.Description with { Ensemble = null, EnsembleBackends = [], Distributions = [], Name = $"regime-{at:00}" } }).ToArray();
        var html = HtmlReport.Write(Pictured.Input(bench, Sample.Set(scenarios)));
        var page = Parse(html);

        Assert.Equal(PicturesSection.MostOpen, page.Descendants("h3").Elements("bdi").Count());
        Assert.Matches(@"The pictures of \d+ more scenarios are left out", page.Root!.Value);
        Assert.InRange(page.Descendants("figure").Sum(figure => figure.ToString(SaveOptions.DisableFormatting).Length), 10_000, PicturesSection.MostCharacters);
    }

    [Fact]
    public void The_same_input_gives_the_same_page() =>
        Assert.Equal(HtmlReport.Write(pictured.Moved), HtmlReport.Write(pictured.Moved));

    [Fact]
    public void Every_table_scrolls_by_itself_and_by_the_keyboard()
    {
        var tables = Parse(HtmlReport.Write(pictured.Moved)).Descendants("table").ToList();

        Assert.True(tables.Count > 5);
        Assert.All(tables, table => Assert.Equal(("div", "scroll", "0"), (table.Parent!.Name.LocalName, table.Parent.Attribute("class")!.Value, table.Parent.Attribute("tabindex")!.Value)));
    }

    [Fact]
    public void A_message_of_a_thousand_brackets_is_shown_as_it_is_written()
    {
        var said = new string('[', 1000) + new string(']', 1000);

        Assert.Contains(said, Page(Sample.Set(Sample.Scenario().WithRuns(run => run with { Fault = new("E", said, 3) }))).Root!.Value, StringComparison.Ordinal);
    }

    // Nothing is accepted of such names: the backend is judged beside the reference, and there it differs.
    private static MeasurementSet Hostile(string scenario, string metric, string reason, string backend) => Sample.Set(Sample.Scenario(Sample.Description with
    {
        Name = scenario,
        Purpose = reason,
        Backends = ["reference", backend],
        Metrics = [new(metric, reason, ConformanceClass.Tolerance) { AbsoluteTolerance = 0.5, ToleranceReason = reason }],
        Invariants = [new(metric, 1, 2, reason)],
        Digests = [],
        ActivityMetric = metric,
    }).WithRuns(run => (run.Backend == "reference" ? run : run.WithTrailFrom(20)) with
    {
        Metrics = new(StringComparer.Ordinal) { [metric] = run.Backend == "reference" ? 1 : 1000 },
    }));

    private static void AssertNamed(XElement picture, XDocument page)
    {
        var svg = picture.Element("svg")!;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        foreach (var reference in new[] { "aria-labelledby", "aria-describedby" })
        {
            var words = Assert.Single(page.Descendants(), element => element.Attribute("id")?.Value == svg.Attribute(reference)!.Value);
            Assert.True(words.Value.Trim().Length > 10, picture.Value);
            Assert.Contains(words, picture.Descendants());
        }
    }

    private XDocument Page(MeasurementSet set) => Parse(HtmlReport.Write(Pictured.Input(bench, set)));

    private static XDocument Parse(string html)
    {
        // What a reader of files gets: halves of a pair would be replaced, and must not have been there.
        var read = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(html));
        Assert.Equal(html, read);
        using var reader = XmlReader.Create(new StringReader(read), new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // How a name is written on a page: no line breaks, and a sign where a page may not hold a character.
    private static string Written(string name) => string.Concat(name.EnumerateRunes().Select(rune =>
        rune.Value is '\n' or '\r' or '\t' ? " " : rune.Value is < ' ' or (>= 0x7f and <= 0x9f) or 0xfffe or 0xffff ? "\ufffd" : rune.ToString()));
}
