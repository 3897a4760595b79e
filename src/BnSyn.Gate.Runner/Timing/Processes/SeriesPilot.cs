using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>The first processes of a series, whose times are not kept: they show the speed, the cost of a process, and obstacles.</summary>
/// <param name="Plan">The series.</param>
/// <param name="Shape">What its processes time; <see langword="null"/> where an obstacle is in the way.</param>
/// <param name="SecondsPerPair">Wall time of three processes.</param>
/// <param name="Obstacle">What is in the way.</param>
/// <param name="Problem">The same in words.</param>
internal sealed record SeriesPilot(SeriesPlan Plan, StretchShape? Shape, double SecondsPerPair, TimingObstacle Obstacle, string Problem)
{
    /// <summary>Looks at both sides.</summary>
    /// <param name="plan">The series.</param>
    /// <param name="sampler">Takes the samples.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The shape that suits the slower side.</returns>
    public static SeriesPilot Run(SeriesPlan plan, ISampler sampler, CancellationToken cancellation)
    {
        if (plan.SafeSteps < 1)
        {
            return NotRun(plan, TimingObstacle.NotAffordable, "the run has no step that ends without a fault");
        }

        var first = StretchShape.Pilot(plan.SafeSteps);
        var shape = first;
        var wall = 0.0;
        foreach (var engine in (TimedEngine[])[TimedEngine.Candidate, TimedEngine.Base])
        {
            var (sample, _) = sampler.Take(plan.Order(engine, first), cancellation);
            if (ObstacleOf(engine, sample) is var obstacle && obstacle != TimingObstacle.None)
            {
                return NotRun(plan, obstacle, sample.Problem);
            }

            var wanted = StretchShape.For(plan.SafeSteps, Math.Max(sample.Seconds.Sum() / first.Steps, double.Epsilon));
            wanted = plan.IsSerial ? wanted with { Runs = 1 } : wanted;
            shape = engine == TimedEngine.Candidate || wanted.Steps * wanted.Parts < shape.Steps * shape.Parts ? wanted : shape;
        }

        foreach (var (engine, processes) in new[] { (TimedEngine.Candidate, 1), (TimedEngine.Base, 2) })
        {
            var (sample, seconds) = sampler.Take(plan.Order(engine, shape), cancellation);
            if (ObstacleOf(engine, sample) is var obstacle && obstacle != TimingObstacle.None)
            {
                return NotRun(plan, obstacle, sample.Problem);
            }

            wall += processes * seconds;
        }

        return new(plan, shape, wall, TimingObstacle.None, "");
    }

    /// <summary>A series that is not timed.</summary>
    public static SeriesPilot NotRun(SeriesPlan plan, TimingObstacle obstacle, string problem) => new(plan, null, 0, obstacle, problem);

    private static TimingObstacle ObstacleOf(TimedEngine engine, Sample sample) => (engine, sample) switch
    {
        (_, { Problem: "" }) => TimingObstacle.None,
        (TimedEngine.Candidate, _) => TimingObstacle.CandidateFailed,
        (_, { IsUnknown: true }) => TimingObstacle.NotInBase,
        _ => TimingObstacle.BaseFailed,
    };
}
