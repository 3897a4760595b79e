namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>The largest distance of any run up to a time: what a scenario's rounding has come to.</summary>
internal sealed class DistanceCurve
{
    /// <summary>States as far apart as this, relative to their own size, have nothing to do with one another any more.</summary>
    private const double Saturated = 0.1;

    private readonly List<(double Time, double Distance)> _points = [];

    /// <param name="growth">The distances of every run.</param>
    /// <param name="stepSeconds">Simulated time of a step.</param>
    public DistanceCurve(IEnumerable<StateGrowth> growth, double stepSeconds)
    {
        var largest = 0.0;
        foreach (var (step, distance) in growth.SelectMany(run => run.Steps.Zip(run.Distances)).OrderBy(point => point.First).ThenBy(point => point.Second))
        {
            largest = Math.Max(largest, distance);
            if (_points.Count > 0 && _points[^1].Time.Equals(step * stepSeconds))
            {
                _points.RemoveAt(_points.Count - 1);
            }

            _points.Add((step * stepSeconds, largest));
        }
    }

    /// <summary>Whether there is a distance at all.</summary>
    public bool IsEmpty => _points.Count == 0;

    /// <summary>The largest distance.</summary>
    public double Largest => IsEmpty ? 0 : _points[^1].Distance;

    /// <summary>When the states have nothing to do with one another any more, in seconds; <see langword="null"/> where the run ends before.</summary>
    public double? Saturation => Largest >= Saturated ? Reaches(Largest / 2) : null;

    /// <summary>When a part of the largest distance is reached, in seconds.</summary>
    /// <param name="part">Above 0, at most 1.</param>
    public double ReachesPart(double part) => Reaches(part * Largest);

    private double Reaches(double distance) => _points.Find(point => point.Distance >= distance) is var point && point.Distance > 0 ? point.Time : _points[^1].Time;
}
