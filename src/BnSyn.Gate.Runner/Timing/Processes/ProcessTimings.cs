using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>The last part of stage 4 (Measure): what the request wants timed with a process per sample. Nothing else runs meanwhile.</summary>
/// <param name="request">The request.</param>
/// <param name="time">What is left of the gate's budget.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class ProcessTimings(GateRequest request, TimeLeft time, IProgress<string> progress)
{
    private readonly BuiltEngine _engine = BuiltEngine.Of(request);

    /// <summary>Adds what was asked for.</summary>
    /// <param name="set">What was measured before.</param>
    /// <param name="prepared">The base, where the request names one.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The set with the timings.</returns>
    public MeasurementSet Add(MeasurementSet set, PreparedBase? prepared, CancellationToken cancellation)
    {
        if (prepared is not null)
        {
            var isSame = EngineFingerprint.AreSame(request.Inputs.Select(input => new InputFile(input.Name, input.Path)), prepared.Built.Inputs);
            var timing = Time(SeriesPlans.AgainstBase(set.Scenarios, _engine, prepared.Built.Engine), isSame, cancellation);
            set = set with { Comparison = new(request.CompareTo, prepared.Commit, isSame, timing) };
        }

        // No outcome depends on a gain.
        return request.Timing == GainTiming.Processes
            ? set with { ProcessGains = Time(SeriesPlans.Gains(set.Scenarios, _engine), isDecided: true, cancellation) }
            : set;
    }

    private ProcessTiming Time(IReadOnlyList<SeriesPlan> plans, bool isDecided, CancellationToken cancellation)
    {
        var left = time.Now;
        return new ProcessTimingPhase(new SampleProcess(), progress).Time(plans, left < request.TimingBudget ? left : request.TimingBudget, isDecided, cancellation);
    }
}
