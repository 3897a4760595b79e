namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>What the register of claims came to, where it held.</summary>
/// <param name="Count">All claims.</param>
/// <param name="Normative">Those that the engine must keep to.</param>
/// <param name="Unverified">Those that were not yet compared with the cited text.</param>
public sealed record CheckedClaims(int Count, int Normative, int Unverified)
{
    /// <summary>The same in words.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} checked, {Normative} normative, {Unverified} unverified");
}
