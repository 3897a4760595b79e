using System.Text.Json;
using Deque.AxeCore.Commons;

namespace BnSyn.Gate.Analysis.Tests.Reports.Browsers;

/// <summary>The report as a browser shows it: to everyone, on a telephone and on a wide screen, light, dark and printed.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ReportInBrowserTests(OpenReport report) : IClassFixture<OpenReport>
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Axe_finds_no_barrier(string scheme)
    {
        var browser = Browser();
        await browser.Show(375, scheme);
        await OpenFolds(browser);
        await browser.Value(await Axe() + "; 0");

        var problems = await browser.Value("axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(one => one.id + ' (' + one.impact + '): ' + one.nodes[0].html + ': ' + one.nodes[0].failureSummary))");

        Assert.Empty(problems.EnumerateArray().Select(problem => problem.GetString()));
    }

    [Theory]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task The_page_is_as_wide_as_the_window(int width)
    {
        var browser = Browser();
        await browser.Show(width);
        await OpenFolds(browser);

        // A scroll bar at the side is not of the page.
        Assert.Equal((await browser.Value("document.documentElement.clientWidth")).GetInt32(), (await browser.Value("document.documentElement.scrollWidth")).GetInt32());
        Assert.InRange((await browser.Value("document.body.getBoundingClientRect().width")).GetDouble(), Math.Min(width, 1000) - 20, width);
    }

    [Fact]
    public async Task Every_picture_is_an_image_with_a_name_and_a_description_to_those_who_do_not_see_it()
    {
        var browser = Browser();
        await OpenFolds(browser);
        var pictures = (await browser.Value("document.querySelectorAll('figure').length")).GetInt32();

        var images = (await browser.Ask("Accessibility.getFullAXTree")).GetProperty("nodes").EnumerateArray()
            .Where(node => node.TryGetProperty("role", out var role) && role.GetProperty("value").GetString() is "image" or "img")
            .ToList();

        Assert.True(pictures >= 10, $"{pictures} pictures");
        Assert.Equal(pictures, images.Count);
        Assert.All(images, image => Assert.NotEmpty(Text(image, "name")));
        Assert.All(images, image => Assert.NotEmpty(Text(image, "description")));
        Assert.Equal(images.Count, images.Select(image => Text(image, "name")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_text_of_a_picture_is_clipped_or_too_small_on_a_telephone()
    {
        var browser = Browser();
        await browser.Show(375);
        await OpenFolds(browser);

        var clipped = await browser.Value("[...document.querySelectorAll('svg text')].filter(text => { const box = text.getBBox(); return box.x < -1 || box.x + box.width > 401 }).map(text => text.textContent)");
        var smallest = await browser.Value("Math.min(...[...document.querySelectorAll('svg text')].map(text => text.getBoundingClientRect().height))");

        Assert.Empty(clipped.EnumerateArray().Select(text => text.GetString()));
        Assert.InRange(smallest.GetDouble(), 10, 30);
    }

    [Fact]
    public async Task A_dark_page_is_dark_with_its_pictures_and_a_printed_one_is_not()
    {
        var browser = Browser();
        var light = await Colours(browser, "light", "screen");
        var dark = await Colours(browser, "dark", "screen");
        var printed = await Colours(browser, "dark", "print");

        Assert.Equal("rgb(255, 255, 255)", light.GetProperty("ground").GetString());
        Assert.Equal("rgb(21, 24, 28)", dark.GetProperty("ground").GetString());
        Assert.Equal("rgb(255, 255, 255)", printed.GetProperty("ground").GetString());
        foreach (var part in new[] { "text", "run", "baseline" })
        {
            Assert.NotEqual(light.GetProperty(part).GetString(), dark.GetProperty(part).GetString());
            Assert.NotEqual(dark.GetProperty(part).GetString(), printed.GetProperty(part).GetString());
        }
    }

    [Fact]
    public async Task Nothing_is_fetched_and_no_script_is_run()
    {
        var browser = Browser();

        Assert.Equal(0, (await browser.Value("performance.getEntriesByType('resource').length + document.scripts.length")).GetInt32());
    }

    private Chromium Browser()
    {
        Assert.SkipWhen(report.Browser is null, Chromium.Missing);
        return report.Browser!;
    }

    private static Task<JsonElement> OpenFolds(Chromium browser) => browser.Value("document.querySelectorAll('details').forEach(fold => { fold.open = true }), 0");

    private static async Task<JsonElement> Colours(Chromium browser, string scheme, string media)
    {
        await browser.Show(1280, scheme, media);
        return await browser.Value("({ ground: getComputedStyle(document.body).backgroundColor, text: getComputedStyle(document.querySelector('svg text')).fill, run: getComputedStyle(document.querySelector('.l.run')).stroke, baseline: getComputedStyle(document.querySelector('.l.baseline')).stroke })");
    }

    private static string Text(JsonElement node, string part) => node.TryGetProperty(part, out var text) ? text.GetProperty("value").GetString() ?? "" : "";

    // The script of axe-core itself, which its .NET package brings.
    private static async Task<string> Axe()
    {
        await using var resource = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var script = new StreamReader(resource);
        return await script.ReadToEndAsync();
    }
}
