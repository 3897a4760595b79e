using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Scaling;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Scaling;

/// <summary>One scenario on one backend while its sizes are measured.</summary>
/// <param name="engine">The engine for a process that runs nothing else.</param>
/// <param name="scenario">The scenario's name.</param>
/// <param name="backend">The backend.</param>
/// <param name="seed">The realisation.</param>
/// <param name="factor">Its size.</param>
internal sealed class ScalingTarget(BuiltEngine engine, string scenario, string backend, ulong seed, SizeFactor factor)
{
    private readonly Dictionary<double, TimeSpan> _walls = [];
    private (int Samples, CostFit? Fit) _fitted;

    public BuiltEngine Engine => engine;

    public string Scenario => scenario;

    public string Backend => backend;

    public ulong Seed => seed;

    public SizeFactor Factor => factor;

    /// <summary>What was measured at the sizes that are fitted.</summary>
    public List<SizedSample> Samples { get; } = [];

    /// <summary>What was measured between them.</summary>
    public List<SizedSample> HeldOut { get; } = [];

    /// <summary>The sizes that are fitted and could be measured, ascending.</summary>
    public List<double> Sizes { get; } = [];

    /// <summary>Those between them, ascending; the last may be beyond.</summary>
    public List<double> HeldOutSizes { get; } = [];

    /// <summary>Why there is no larger one; empty while there may be.</summary>
    public string Stopped { get; set; } = "";

    /// <summary>Keeps how long a process took.</summary>
    public void Took(double size, TimeSpan wall) => _walls[size] = wall;

    /// <summary>How long a process of a size is expected to take: what the briefest took, which is to start, and of the nearest the rest, by the square of their ratio.</summary>
    public TimeSpan Expected(double size)
    {
        if (_walls.Count == 0)
        {
            return TimeSpan.Zero;
        }

        var nearest = _walls.MinBy(wall => Math.Abs(Math.Log(wall.Key / size)));
        var start = _walls.Values.Min();
        return start + ((nearest.Value - start) * Math.Max(1, Math.Pow(size / nearest.Key, 2)));
    }

    /// <summary>How many processes have measured a size.</summary>
    public int Processes(double size) => Samples.Concat(HeldOut).Count(sample => sample.Size == size);

    /// <summary>
    /// How much less a further process of a size may measure: what others do on the machine only ever adds. The two quickest processes differ by so much, or the step took so much longer
    /// than the fit of all sizes says; the latter not of a size that is held out, whose measurement nothing of the fit may choose.
    /// </summary>
    /// <param name="size">One that was measured.</param>
    /// <returns>A ratio of times less 1, at least 0; infinite of a size that one process measured.</returns>
    public double Doubt(double size)
    {
        var times = Samples.Concat(HeldOut).Where(sample => sample.Size == size).Select(sample => sample.StepSeconds).Order().ToList();
        if (times.Count < 2)
        {
            return double.PositiveInfinity;
        }

        if (_fitted.Samples != Samples.Count)
        {
            _fitted = (Samples.Count, Scaled.Series.Fit(SizeSeries.Step));
        }

        return Math.Max((times[1] / times[0]) - 1, Sizes.Contains(size) && _fitted.Fit is { } fit ? (times[0] / fit.At(size)) - 1 : 0);
    }

    /// <summary>How much memory a size is expected to keep alive, by the largest that was measured and how the last two grew.</summary>
    public double ExpectedBytes(double size)
    {
        if (Samples.Count == 0)
        {
            return 0;
        }

        var last = Samples.MaxBy(sample => sample.Size)!;
        var before = Samples.Where(sample => sample.Size < last.Size).MaxBy(sample => sample.Size);
        var exponent = before is null ? 2 : Math.Clamp(Math.Log(last.LiveBytes / before.LiveBytes) / Math.Log(last.Size / before.Size), 1, 3);
        return last.LiveBytes * Math.Pow(size / last.Size, exponent);
    }

    /// <summary>What is kept of it: a size beyond those that are fitted is not between any.</summary>
    public ScaledBackend Scaled => new(new(scenario, backend, factor.Name, factor.Unit, factor.Held, factor.Declared, Samples), [.. HeldOut.Where(sample => sample.Size < Sizes[^1])], Stopped);
}
