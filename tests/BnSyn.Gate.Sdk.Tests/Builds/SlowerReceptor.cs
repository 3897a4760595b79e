using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>The default of one physical constant of the copy's engine is another, for the tests of one class.</summary>
/// <param name="copy">What is changed.</param>
public sealed class SlowerReceptor(BuildCopy copy) : IDisposable
{
    private readonly Edit _edit = Edit.Replace(
        copy.Files.PathOf("src/BnSyn.Engine/Networks/Synapses/SynapseParameters.cs"),
        "Tau_AMPA_ms { get; init; } = 2.5;",
        "Tau_AMPA_ms { get; init; } = 2.55;");

    public void Dispose() => _edit.Dispose();
}
