namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Which tiers a sensitivity run shows its perturbations to.</summary>
public enum SensitivityTiers
{
    /// <summary>Digests and tolerances per seed: seconds per scenario.</summary>
    Exact,

    /// <summary>Ensembles as well: as many runs per perturbation and size as the first look has seeds, minutes per scenario.</summary>
    All,

    /// <summary>Ensembles alone, of the scenarios that have one: a third of the time of <see cref="All"/>, where the exact tier is known already.</summary>
    Ensembles,
}
