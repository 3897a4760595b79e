using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>From values to places in a picture, straight or by powers of ten, with the values that are written beside it.</summary>
internal sealed class Scale
{
    private const int MostTicks = 5;

    // Of a step: an end that is a tick stays one however it is rounded.
    private const double Rounding = 1e-6;

    private readonly double _from;
    private readonly double _to;
    private readonly double _start;
    private readonly double _end;
    private readonly bool _isLogarithmic;

    private Scale(double from, double to, double start, double end, bool isLogarithmic, IReadOnlyList<(double, string)> ticks) =>
        (_from, _to, _start, _end, _isLogarithmic, Ticks) = (from, to, start, end, isLogarithmic, ticks);

    /// <summary>The values that are written, with their text.</summary>
    public IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>A straight scale over values; those that are not finite do not count.</summary>
    /// <param name="values">What has to be seen.</param>
    /// <param name="start">The place of the smallest.</param>
    /// <param name="end">The place of the largest.</param>
    public static Scale Linear(IEnumerable<double> values, double start, double end)
    {
        var (from, to) = Range(values.Where(double.IsFinite));
        if (!(to > from))
        {
            var room = from == 0 ? 1 : Math.Abs(from) / 10;
            (from, to) = (from - room, to + room);
        }

        if (!double.IsFinite(from) || !double.IsFinite(to))
        {
            (from, to) = (-double.MaxValue, double.MaxValue);
        }

        return new(from, to, start, end, false, LinearTicks(from, to));
    }

    /// <summary>A scale by powers of ten over the values above 0, from a whole power to another.</summary>
    /// <param name="values">What has to be seen.</param>
    /// <param name="start">The place of the smallest.</param>
    /// <param name="end">The place of the largest.</param>
    public static Scale Logarithmic(IEnumerable<double> values, double start, double end)
    {
        var (from, to) = Range(values.Where(value => value > 0 && double.IsFinite(value)).Select(Math.Log10));
        (from, to) = (Math.Floor(from), Math.Max(Math.Ceiling(to), Math.Floor(from) + 1));
        var every = Math.Max(1, (int)Math.Ceiling((to - from) / MostTicks));
        List<(double, string)> ticks = [];
        for (var power = (int)from; power <= (int)to; power += every)
        {
            var value = double.Parse(FormattableString.Invariant($"1e{power}"), CultureInfo.InvariantCulture);
            ticks.Add((value, Math.Abs(power) < 4 ? NumberText.Of(value) : FormattableString.Invariant($"1e{power}")));
        }

        return new(from, to, start, end, true, ticks);
    }

    /// <summary>The place of a value; what is outside is at the nearer end, and what is no number at the larger one.</summary>
    public double Of(double value)
    {
        var at = _isLogarithmic ? Math.Log10(Math.Max(value, 0)) : value;

        // Halves: the range of two finite values need not be finite.
        var share = double.IsNaN(at) ? 1 : Math.Clamp(((at / 2) - (_from / 2)) / ((_to / 2) - (_from / 2)), 0, 1);
        return _start + ((_end - _start) * share);
    }

    private static (double From, double To) Range(IEnumerable<double> values) =>
        values.Aggregate(((double From, double To)?)null, (range, value) => range is { } r ? (Math.Min(r.From, value), Math.Max(r.To, value)) : (value, value)) ?? (0, 0);

    private static List<(double Value, string Text)> LinearTicks(double from, double to)
    {
        var step = Nice(((to / 2) - (from / 2)) / MostTicks * 2);
        var digits = (int)Math.Clamp(Math.Ceiling(Math.Log10(Math.Max(Math.Abs(from), Math.Abs(to)) / step)) + 1, 2, 15);
        List<(double, string)> ticks = [];
        for (var number = Math.Ceiling((from / step) - Rounding); ticks.Count <= MostTicks + 1 && number <= (to / step) + Rounding; number++)
        {
            var value = (number * step) + 0.0;
            ticks.Add((value, NumberText.Rounded(value, digits)));
        }

        return ticks;
    }

    // 1, 2 or 5 times a power of ten.
    private static double Nice(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
