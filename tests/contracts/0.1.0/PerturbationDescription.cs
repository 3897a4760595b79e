namespace BnSyn.Gate;

/// <summary>A named way to make a scenario's physics wrong by a stated amount.</summary>
/// <param name="Name">Unique in the scenario; lower-case words joined by hyphens.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Change">What a size of 0.01 does, in words: "the AMPA time constant is 1 % longer".</param>
public sealed record PerturbationDescription(string Name, PerturbationKind Kind, string Change)
{
    /// <summary>The sizes that are tried: fractions above 0, ascending.</summary>
    public IReadOnlyList<double> Sizes { get; init; } = [0.001, 0.01, 0.05];
}
