using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares about perturbations.</summary>
internal static class PerturbationCheck
{
    private static readonly Regex Name = new(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.Perturbations.SelectMany(Problems),
        .. scenario.Perturbations.GroupBy(perturbation => perturbation.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"the perturbation '{same.Key}' is declared twice"),
    ];

    private static IEnumerable<string> Problems(PerturbationDescription perturbation)
    {
        if (!Name.IsMatch(perturbation.Name))
        {
            yield return $"the perturbation name '{perturbation.Name}' is not lower-case words joined by hyphens";
        }

        if (string.IsNullOrWhiteSpace(perturbation.Change))
        {
            yield return $"the perturbation '{perturbation.Name}' does not say what it changes";
        }

        if (perturbation.Sizes.Count == 0)
        {
            yield return $"the perturbation '{perturbation.Name}' has no sizes; at least one is needed";
        }

        foreach (var size in perturbation.Sizes.Where(size => !(size > 0) || !double.IsFinite(size)))
        {
            yield return $"the perturbation '{perturbation.Name}' has the size {NumberText.Of(size)}; it must be finite and above 0";
        }

        if (perturbation.Sizes.Zip(perturbation.Sizes.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return $"the sizes of the perturbation '{perturbation.Name}' do not ascend: {string.Join(", ", perturbation.Sizes.Select(NumberText.Of))}";
        }
    }
}
