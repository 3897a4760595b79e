namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>A profile for a terminal.</summary>
public static class ProfileSummary
{
    /// <summary>A line per scenario and backend, and one for each kernel that moved against another commit.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Of(EngineProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Backends.Select(Words).Concat(PairedDifference.Lines(profile));

        string Words(BackendProfile backend) => $"{backend.Scenario}, {backend.Backend}: {string.Join(' ', ProfileText.Sentences(backend, profile.GrowthOf(backend)))}";
    }
}
