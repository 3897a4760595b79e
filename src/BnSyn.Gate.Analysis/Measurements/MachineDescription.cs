namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Where was measured. Only <see cref="EnvironmentClass"/> takes part in any judgement.</summary>
/// <param name="OperatingSystem">Name and version.</param>
/// <param name="Architecture">For example <c>x64</c>.</param>
/// <param name="Runtime">For example <c>.NET 10.0.1</c>.</param>
/// <param name="Processor">The processor's name as the operating system gives it.</param>
/// <param name="ProcessorCount">Logical processors that the process may use.</param>
/// <param name="VectorBits">The widest accelerated vector of what is timed, in bits.</param>
public sealed record MachineDescription(
    string OperatingSystem,
    string Architecture,
    string Runtime,
    string Processor,
    int ProcessorCount,
    int VectorBits)
{
    /// <summary>The class of machines that may be expected to give the same bits for an engine that promises none.</summary>
    public required string EnvironmentClass { get; init; }
}
