using BnSyn.Gate.Analysis.Baselines.Seals;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The keys that one kind of object in a baseline has. The same list stands in the JSON schema; a test compares them.</summary>
/// <param name="Name">The object's name among the schema's definitions.</param>
/// <param name="Required">Keys that must be there.</param>
/// <param name="Optional">Keys that may be there.</param>
/// <param name="Prefix">What any number of further keys begins with; <see langword="null"/> where there are no others.</param>
internal sealed record ObjectShape(string Name, string[] Required, string[] Optional, string? Prefix = null)
{
    /// <summary>Whether it bears a seal. That is required as well, but looked at last: every other fault says more.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether a key may be there.</summary>
    public bool Allows(string key) =>
        Required.Contains(key, StringComparer.Ordinal)
        || Optional.Contains(key, StringComparer.Ordinal)
        || (IsSealed && key == BaselineSeals.Key)
        || (Prefix is not null && key.StartsWith(Prefix, StringComparison.Ordinal) && key.Length > Prefix.Length);

    /// <summary>All keys, sorted.</summary>
    public IEnumerable<string> Keys => Required.Concat(Optional).Concat(IsSealed ? [BaselineSeals.Key] : []).Order(StringComparer.Ordinal);
}
