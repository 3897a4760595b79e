using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>The baseline of <see cref="Hostile"/>, from a run in which it behaved; made once for all tests of a class.</summary>
public sealed class AcceptedHostile : IDisposable
{
    private readonly GateFolder _folder = new GateFolder("hostile").Refreshed();

    /// <summary>Its folder.</summary>
    public string Folder => _folder.File("baselines");

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
