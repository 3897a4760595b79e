using System.Diagnostics;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>Makes one sample: starts a fresh process, the unit of everything that is said about time, and waits for its answer.</summary>
internal sealed class SampleProcess : ISampler
{
    /// <inheritdoc/>
    public (Sample Sample, double WallSeconds) Take(SampleOrder order, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var (sample, ended) = ChildProcess.Ask<SampleOrder, Sample>(SampleCommand.Name, order, TimedEnvironment.Variables, cancellation);
        return (sample ?? Sample.Without(ended.LastWords), Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
