namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a probe declares: a promise that no one looks at is never broken.</summary>
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
            yield return "a probe with an ensemble; a probe is compared per seed";
        }

        if (scenario.Perturbations.Count > 0)
        {
            yield return "a probe with perturbations; a probe is not perturbed";
        }

        if (scenario.AllocationFreeBackends.Count > 0)
        {
            yield return "a probe with allocation-free backends; a probe is not timed, so nothing would look at its allocations";
        }
    }
}
