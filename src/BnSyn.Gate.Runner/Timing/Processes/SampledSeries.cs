using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>The samples of one series as they come in.</summary>
/// <param name="pilot">The series, with a shape.</param>
internal sealed class SampledSeries(SeriesPilot pilot)
{
    private readonly List<ProcessSample> _samples = [];
    private TimedState? _state;
    private TimingObstacle _obstacle;
    private string _problem = "";

    /// <summary>The series.</summary>
    public SeriesPilot Pilot => pilot;

    /// <summary>Takes two pairs; after a process that failed no more.</summary>
    /// <param name="pair">The first pair's number.</param>
    /// <param name="engines">Six engines: one of each for the first pair, the same mirrored for the second.</param>
    /// <param name="sampler">Takes the samples.</param>
    /// <param name="cancellation">Ends it.</param>
    public void TakeTwoPairs(int pair, TimedEngine[] engines, ISampler sampler, CancellationToken cancellation)
    {
        for (var position = 0; position < engines.Length && _obstacle == TimingObstacle.None; position++)
        {
            var engine = engines[position];
            var (sample, _) = sampler.Take(pilot.Plan.Order(engine, pilot.Shape!), cancellation);
            if (sample.Problem.Length > 0)
            {
                _obstacle = engine == TimedEngine.Candidate ? TimingObstacle.CandidateFailed : TimingObstacle.BaseFailed;
                _problem = sample.Problem;
                return;
            }

            _state = _state is { AreSame: false } || engine != TimedEngine.Candidate ? _state : StateOf(sample) ?? _state;
            _samples.Add(new(engine, pair + (position / (engines.Length / 2)), sample.Seconds, sample.AllocatedBytes));
        }
    }

    /// <summary>What came of it. A series with a process that failed has no samples: half a series would be judged as a whole one.</summary>
    /// <param name="pairsPlanned">Pairs planned.</param>
    /// <param name="shortage">Says why there are none.</param>
    /// <returns>The series as it is kept.</returns>
    public TimedSeries ToTimed(int pairsPlanned, Func<string> shortage)
    {
        var isShort = _obstacle == TimingObstacle.None && _samples.Count == 0;
        return new()
        {
            Scenario = pilot.Plan.Scenario,
            Backend = pilot.Plan.Candidate.Backend,
            Steps = pilot.Shape!.Steps * pilot.Shape.Parts * pilot.Shape.Runs,
            PairsPlanned = pairsPlanned,
            Obstacle = isShort ? TimingObstacle.NotAffordable : _obstacle,
            Problem = isShort ? shortage() : _problem,
            State = _state,
            Samples = _obstacle == TimingObstacle.None ? _samples : [],
        };
    }

    private TimedState? StateOf(Sample sample)
    {
        var steps = pilot.Shape!.Steps * pilot.Shape.Parts;
        return sample.State is { } state && steps < pilot.Plan.States.Count
            ? new(pilot.Plan.Candidate.Backend, steps, state, pilot.Plan.States[steps])
            : null;
    }
}
