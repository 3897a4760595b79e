namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a probe declares: a promise that is not checked is never broken.</summary>
internal static class ProbeCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario)
    {
        if (scenario.Family is not { } family)
        {
            yield break;
        }

        if (!ScenarioDescriptionCheck.ScenarioName.IsMatch(family))
        {
            yield return $"the family '{family}' is not lower-case words joined by hyphens";
        }

        if (scenario.Ensemble is not null)
        {
            yield return "a probe must not have an ensemble; it is compared per seed";
        }

        if (scenario.Perturbations.Count > 0)
        {
            yield return "a probe must not have perturbations; it is not perturbed";
        }

        if (scenario.AllocationFreeBackends.Count > 0)
        {
            yield return "a probe must not have allocation-free backends; it is not timed, so its allocations are not checked";
        }
    }
}
