using System.Diagnostics;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Sampling;

/// <summary>Makes one sample: starts a fresh process, the unit of everything that is said about time, and waits for its answer.</summary>
internal sealed class SampleProcess : ISampler
{
    /// <inheritdoc/>
    public (Sample Sample, double WallSeconds) Take(SampleOrder order, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var ended = ChildProcess.Run(
            "",
            order.ToLine(),
            ChildProcess.Dotnet,
            [typeof(SampleProcess).Assembly.Location, .. SampleCommand.Arguments(Environment.ProcessId)],
            cancellation);
        var sample = ended.Output.Split('\n').Select(Sample.Read).LastOrDefault(read => read is not null) ?? Sample.Without(ended.LastWords);
        return (sample, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
