using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>BenchmarkDotNet's stopwatch around one action: each call is one of its iterations.</summary>
internal sealed class StretchTimer : IDisposable
{
    private static readonly Job AfterCollection = OneStretch(collectsGarbage: true);
    private static readonly Job AsItIs = OneStretch(collectsGarbage: false);

    private readonly Action _stretch;
    private readonly IEngine _engine;
    private int _iteration;
    private long _allocated;

    /// <param name="name">What is timed.</param>
    /// <param name="collectsGarbage">Whether BenchmarkDotNet collects garbage before each call, which empties the caches.</param>
    /// <param name="stretch">One stretch.</param>
    public StretchTimer(string name, bool collectsGarbage, Action stretch)
    {
        _stretch = stretch;
        _engine = new EngineFactory().CreateReadyToRun(new EngineParameters
        {
            Host = new SilentHost(),
            TargetJob = collectsGarbage ? AfterCollection : AsItIs,
            BenchmarkName = name,
            OperationsPerInvoke = 1,
            WorkloadActionNoUnroll = Run,
            WorkloadActionUnroll = Run,
            OverheadActionNoUnroll = static _ => { },
            OverheadActionUnroll = static _ => { },
            Dummy1Action = static () => { },
            Dummy2Action = static () => { },
            Dummy3Action = static () => { },
            GlobalSetupAction = static () => { },
            GlobalCleanupAction = static () => { },
            IterationSetupAction = static () => { },
            IterationCleanupAction = static () => { },
            MeasureExtraStats = false,
        });
    }

    /// <summary>Times the next stretch.</summary>
    /// <returns>Wall time in s, and bytes allocated by this thread.</returns>
    public (double Seconds, long AllocatedBytes) Time()
    {
        var measurement = _engine.RunIteration(
            new IterationData(IterationMode.Workload, IterationStage.Actual, ++_iteration, invokeCount: 1, unrollFactor: 1));
        return (measurement.Nanoseconds * 1e-9, _allocated);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    // One invocation per iteration: a simulation cannot take the same step twice.
    private static Job OneStretch(bool collectsGarbage) => new Job("stretch", RunMode.Default)
        .WithStrategy(RunStrategy.Monitoring)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithGcForce(collectsGarbage)
        .Freeze();

    private void Run(long invocations)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _stretch();
        _allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
