using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>From which size on one backend costs less than another: time, memory or energy.</summary>
/// <param name="Cost">One of the names of <see cref="SizeSeries"/>, such as <see cref="SizeSeries.Step"/>.</param>
/// <param name="First">The backend that costs less below, or everywhere where there is no such size.</param>
/// <param name="Second">The other one.</param>
/// <param name="Size">The size, with what the intervals of both fits make of it; <see langword="null"/> where none was measured.</param>
public sealed record Crossover(string Cost, string First, string Second, Estimate? Size)
{
    private const int Looks = 400;
    private const int Halvings = 60;

    /// <summary>The sizes at which the fits of two backends cross, ascending.</summary>
    /// <param name="cost">Which cost of theirs.</param>
    /// <param name="one">A backend.</param>
    /// <param name="other">Another one.</param>
    /// <returns>One for each crossing; a single one without a size where there is none; empty where the backends share no stretch of sizes that is fitted.</returns>
    public static IReadOnlyList<Crossover> Between(string cost, SizeSeries one, SizeSeries other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Fit(cost) is not { } first || other.Fit(cost) is not { } second)
        {
            return [];
        }

        var (from, to) = (Math.Max(first.Smallest, second.Smallest), Math.Min(first.Largest, second.Largest));
        if (!(from < to))
        {
            return [];
        }

        var sizes = Enumerable.Range(0, Looks + 1).Select(look => from * Math.Pow(to / from, (double)look / Looks)).ToList();
        List<Crossover> found =
        [
            .. Enumerable.Range(0, Looks)
                .Where(look => Difference(sizes[look]) < 0 != Difference(sizes[look + 1]) < 0)
                .Select(look => Difference(sizes[look]) < 0
                    ? new Crossover(cost, one.Backend, other.Backend, At(look))
                    : new Crossover(cost, other.Backend, one.Backend, At(look))),
        ];
        return found.Count > 0 ? found : [Difference(to) < 0 ? new(cost, one.Backend, other.Backend, null) : new(cost, other.Backend, one.Backend, null)];

        double Difference(double size) => Math.Log(first.At(size)) - Math.Log(second.At(size));

        // Half of the interval of a difference of two independent fits.
        bool IsUnclear(double size) => Math.Abs(Difference(size)) <= Math.Sqrt(Math.Pow(first.LogHalfWidth(size), 2) + Math.Pow(second.LogHalfWidth(size), 2));

        Estimate At(int look)
        {
            var (low, high) = (sizes[look], sizes[look + 1]);
            var isNegative = Difference(low) < 0;
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = Math.Sqrt(low * high);
                (low, high) = Difference(middle) < 0 == isNegative ? (middle, high) : (low, middle);
            }

            var (below, above) = (look, look + 1);
            while (below > 0 && IsUnclear(sizes[below]))
            {
                below--;
            }

            while (above < Looks && IsUnclear(sizes[above]))
            {
                above++;
            }

            return new(low, sizes[below], sizes[above]);
        }
    }
}
