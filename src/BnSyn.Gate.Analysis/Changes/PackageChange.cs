namespace BnSyn.Gate.Analysis.Changes;

/// <summary>A package or an assembly of the engine whose version is not the accepted one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its version when the baselines were accepted; <see langword="null"/> where the engine had none.</param>
/// <param name="After">Its version now; <see langword="null"/> where the engine has none.</param>
public sealed record PackageChange(string Name, string? Before, string? After)
{
    /// <summary>The change as a line.</summary>
    internal string Words => $"{Name} {Before ?? "(none)"} -> {After ?? "(none)"}";
}
