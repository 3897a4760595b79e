using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Reports.Pictures;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// The pictures of <c>report.html</c>: of the scenarios that moved first they are open, of others folded, and of no more than make a page that is
/// still opened in a moment. What is left out is counted.
/// </summary>
internal static class PicturesSection
{
    /// <summary>Scenarios whose pictures are open.</summary>
    public const int MostOpen = 3;

    /// <summary>Scenarios whose pictures are folded.</summary>
    public const int MostFolded = 12;

    /// <summary>The most characters of all pictures.</summary>
    public const int MostCharacters = 350_000;

    public static string Html(ReportInput input, List<(string Id, string Words)> contents)
    {
        var (scenes, count) = Scenes(input);
        if (count == 0)
        {
            return "";
        }

        var text = new StringBuilder("<h2 id=\"pictures\">Pictures</h2>\n");
        contents.Add(("pictures", "Pictures"));
        text.Append("<p>What moved, or how near it is to what is allowed, from the measurements and the baselines. Every picture says below what it shows; the tables have the numbers.</p>\n");
        var (shown, pictures) = (0, 0);
        foreach (var (at, scene) in scenes.Index())
        {
            var isOpen = at < MostOpen && scene.Outcome is not (Outcome.Identical or Outcome.Equivalent);
            var html = Html(scene, isOpen, ref pictures);
            if (text.Length + html.Length > MostCharacters)
            {
                break;
            }

            text.Append(html);
            shown++;
        }

        var left = count - shown;
        text.Append(left == 0 ? "" : $"<p>The pictures of {NumberText.Of((long)left)} more scenarios are left out, to keep the page small. PhysicsGateScenarios runs some scenarios alone.</p>\n");
        return text.ToString();
    }

    // Those that are behind the findings come first, each cause's first one before all others; then those that only differ. Of those for which
    // there is no room one picture is drawn at most, to count them: the time of the report must not grow with what it leaves out.
    private static (List<Scene> Scenes, int Count) Scenes(ReportInput input)
    {
        var causes = input.Result.Causes;
        var names = causes.SelectMany(cause => new[] { cause.First, cause.Leading }).Select(finding => finding?.Subject?.Scenario).OfType<string>()
            .Concat(causes.SelectMany(cause => cause.Scenarios))
            .Concat(input.Result.Case.Scenarios.Select(scenario => scenario.Name))
            .Distinct(StringComparer.Ordinal);
        var outcomes = Outcomes(input);
        var scenarios = input.Result.Case.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);

        var (scenes, count) = (new List<Scene>(), 0);
        foreach (var name in names.Where(scenarios.ContainsKey))
        {
            var pictures = KindTable.All.SelectMany(kind => kind.Pictures).SelectMany(source => source(input, scenarios[name]));
            if (scenes.Count == MostOpen + MostFolded)
            {
                count += pictures.Any() ? 1 : 0;
            }
            else if (pictures.ToList() is { Count: > 0 } drawn)
            {
                scenes.Add(new(name, OutcomeOrder.Worst(outcomes[name]), drawn));
                count++;
            }
        }

        return (scenes, count);
    }

    private static ILookup<string, Outcome> Outcomes(ReportInput input) =>
        input.Result.Comparisons.Select(comparison => (comparison.Scenario, comparison.Outcome))
            .Concat(input.Result.Kinds.SelectMany(kind => kind.ByOutcome).Select(entry => (entry.Scenario, entry.Outcome)))
            .Concat(input.Result.Findings.Where(finding => finding.Subject is not null && finding.Effect is not null).Select(finding => (finding.Subject!.Scenario, Outcome: finding.Effect!.Value)))
            .ToLookup(entry => entry.Scenario, entry => entry.Outcome, StringComparer.Ordinal);

    private static string Html(Scene scene, bool isOpen, ref int pictures)
    {
        var text = new StringBuilder();
        var heading = $"<bdi>{Markup.Escape(scene.Scenario)}</bdi>: {OutcomeWord.Of(scene.Outcome)}";
        text.Append(isOpen ? $"<h3>{heading}</h3>\n" : $"<details><summary>{heading}, {(scene.Pictures.Count == 1 ? "one picture" : NumberText.Of((long)scene.Pictures.Count) + " pictures")}</summary>\n");
        text.Append("<div class=\"pictures\">\n");
        foreach (var picture in scene.Pictures)
        {
            text.Append(PictureHtml.Of(picture, scene.Scenario, ++pictures));
        }

        return text.Append("</div>\n").Append(isOpen ? "" : "</details>\n").ToString();
    }

    /// <summary>The pictures of a scenario.</summary>
    private sealed record Scene(string Scenario, Outcome Outcome, IReadOnlyList<Picture> Pictures);
}
