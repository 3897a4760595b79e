using System.Globalization;

namespace BnSyn.Cli.Pictures;

/// <summary>What one side of a panel shows.</summary>
/// <param name="Label">The quantity with its unit.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios; values that are not positive are not drawn then.</param>
internal sealed record Axis(string Label, bool IsLogarithmic = false)
{
    /// <summary>Whether a value can be drawn.</summary>
    internal bool Shows(double value) => double.IsFinite(value) && (!IsLogarithmic || value > 0.0);

    /// <summary>The place of a value along the axis before it is scaled to pixels.</summary>
    internal double Place(double value) => IsLogarithmic ? Math.Log10(value) : value;

    /// <summary>Least and most place of values, with room where they are all the same.</summary>
    internal (double Least, double Most) Range(IEnumerable<double> values)
    {
        double[] places = [.. values.Where(Shows).Select(Place)];
        double least = places.Length == 0 ? 0.0 : places.Min();
        double most = places.Length == 0 ? 1.0 : places.Max();
        double room = least < most ? 0.0 : Math.Max(Math.Abs(least) * 0.1, 0.5);
        return (least - room, most + room);
    }

    /// <summary>Round values between two places, a few of them, with their texts.</summary>
    internal IEnumerable<(double Place, string Text)> Ticks(double least, double most)
    {
        if (IsLogarithmic && most - least < 2.0)
        {
            foreach (double value in OneTwoFive(least, most))
            {
                yield return (Place(value), Text(value));
            }

            yield break;
        }

        double step = IsLogarithmic ? Math.Ceiling((most - least) / 6.0) : RoundStep((most - least) / 6.0);
        for (double k = Math.Ceiling((least / step) - 1e-9); k * step <= most + (1e-9 * step); k++)
        {
            // Not -0, which has its sign written.
            double place = (k * step) + 0.0;
            yield return (place, Text(IsLogarithmic ? Math.Pow(10.0, place) : place));
        }
    }

    // A product with a power of ten is off by last places, which no text should show.
    private static string Text(double value) => value.ToString(Math.Abs(value) is >= 1e4 and < 1e6 ? "0" : "G4", CultureInfo.InvariantCulture);

    private static IEnumerable<double> OneTwoFive(double least, double most)
    {
        for (double power = Math.Floor(least); power <= most; power++)
        {
            foreach (double factor in new[] { 1.0, 2.0, 5.0 })
            {
                double value = factor * Math.Pow(10.0, power);
                if (Math.Log10(value) >= least - 1e-9 && Math.Log10(value) <= most + 1e-9)
                {
                    yield return value;
                }
            }
        }
    }

    // 1, 2 or 5 times a power of ten.
    private static double RoundStep(double width)
    {
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(width)));
        double share = width / power;
        return power * (share <= 1.0 ? 1.0 : share <= 2.0 ? 2.0 : share <= 5.0 ? 5.0 : 10.0);
    }
}
