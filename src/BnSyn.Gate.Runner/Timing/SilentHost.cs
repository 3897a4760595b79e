using BenchmarkDotNet.Engines;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>The host that BenchmarkDotNet's engine writes to. MSBuild would read parts of its log as errors, so it goes nowhere.</summary>
internal sealed class SilentHost : IHost
{
    /// <inheritdoc/>
    public void Write(string message)
    {
    }

    /// <inheritdoc/>
    public void WriteLine()
    {
    }

    /// <inheritdoc/>
    public void WriteLine(string message)
    {
    }

    /// <inheritdoc/>
    public void SendSignal(HostSignal hostSignal)
    {
    }

    /// <inheritdoc/>
    public void SendError(string message)
    {
    }

    /// <inheritdoc/>
    public void ReportResults(RunResults runResults)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
