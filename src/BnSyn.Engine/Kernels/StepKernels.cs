namespace BnSyn.Engine.Kernels;

/// <summary>The names of the kernels.</summary>
public static class StepKernels
{
    /// <summary>Lower-case words joined by hyphens, in the order of <see cref="StepKernel"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "drive",
        "delivery",
        "conductances",
        "magnesium-block",
        "neurons",
        "fused-pass",
        "plasticity",
        "bounds",
        "criticality",
        "tracts",
        "learning",
        "counting",
        "threads",
    ];
}
