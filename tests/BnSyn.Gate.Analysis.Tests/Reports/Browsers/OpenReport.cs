using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports.Browsers;

/// <summary>A report with a picture of every kind, open in one browser for all tests of a class; no browser where the machine has none.</summary>
public sealed class OpenReport : IAsyncLifetime
{
    private readonly PicturedBench pictured = new();
    private readonly TemporaryFolder folder = new();

    internal Chromium? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not null)
        {
            // What an engine may say of itself is as long as it likes.
            var set = Pictured.Set with { Commit = new string('c', 300) };
            var html = HtmlReport.Write(pictured.Moved with { Measurements = set });
            var file = folder.Write("report.html", html);
            Browser = await Chromium.Open(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        folder.Dispose();
        pictured.Dispose();
    }
}
