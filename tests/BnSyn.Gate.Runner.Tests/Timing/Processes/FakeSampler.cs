using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Tests.Timing.Processes;

/// <summary>Takes samples without processes, and remembers what it was asked.</summary>
/// <param name="answer">Gives the sample of an order; its number counts from 0.</param>
/// <param name="wallSeconds">What a process is said to take.</param>
internal sealed class FakeSampler(Func<SampleOrder, int, Sample>? answer = null, double wallSeconds = 1) : ISampler
{
    /// <summary>An engine that is the base's.</summary>
    public static readonly BuiltEngine Base = new("/base/engine.dll", []);

    /// <summary>An engine that is the candidate's.</summary>
    public static readonly BuiltEngine Candidate = new("/candidate/engine.dll", []);

    /// <summary>Every order so far.</summary>
    public List<SampleOrder> Orders { get; } = [];

    /// <summary>A sample of one part.</summary>
    public static Sample Of(double seconds) => new([seconds], [0], "", IsUnknown: false);

    /// <summary>A series of a thousand safe steps.</summary>
    public static SeriesPlan Series(string scenario = "oscillator", int safeSteps = 1000) =>
        new(scenario, 1, safeSteps, new(Base, "accelerated"), new(Candidate, "accelerated"));

    /// <summary>Times series with a budget in seconds.</summary>
    public ProcessTiming Time(double budget, bool isDecided, params SeriesPlan[] plans) =>
        new ProcessTimingPhase(this, new Progress<string>()).Time(plans, TimeSpan.FromSeconds(budget), isDecided, CancellationToken.None);

    /// <inheritdoc/>
    public (Sample Sample, double WallSeconds) Take(SampleOrder order, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Orders.Add(order);
        return (answer?.Invoke(order, Orders.Count - 1) ?? Of(0.01), wallSeconds);
    }
}
