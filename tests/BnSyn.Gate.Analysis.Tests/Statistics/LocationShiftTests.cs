using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class LocationShiftTests
{
    /// <summary>Permeability of the human chorioamnion at term and at 12 to 26 weeks (Hollander, Wolfe and Chicken 2014, example 4.1).</summary>
    private static readonly double[] Term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    private static readonly double[] Early = [1.15, 0.88, 0.90, 0.74, 1.21];

    /// <summary>Hamilton depression scale factor before and after tranquilliser (the same, example 3.1).</summary>
    private static readonly double[] Before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
    private static readonly double[] After = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

    [Fact]
    public void Two_samples_of_a_textbook_have_its_shift_interval_and_p_value()
    {
        var shift = LocationShift.BetweenSamples(Early, Term);
        var interval = shift.Interval(0.96);

        // The book gives the shift -0.305 and the 96 % interval (-0.76, 0.15) for early against term (examples 4.3 and 4.4);
        // R prints W = 35, p-value = 0.1272 for this example of wilcox.test.
        Assert.Equal(0.305, shift.Estimate, 1e-12);
        Assert.Equal(-0.15, interval.Lower, 1e-12);
        Assert.Equal(0.76, interval.Upper, 1e-12);
        Assert.Equal(0.960, interval.Confidence, 5e-4);
        Assert.Equal(0.1272, shift.PAbove(0), 5e-5);
        Assert.Equal(
            Enumeration.Splits([.. Early, .. Term], Early.Length).Share(split => AtOrBelow(split.First, split.Second) <= 50 - 35),
            shift.PAbove(0),
            1e-12);
    }

    [Fact]
    public void Pairs_of_a_textbook_have_its_shift_interval_and_p_value()
    {
        var shift = LocationShift.BetweenPairs(Before, After);
        var interval = shift.Interval(0.96);

        // R prints V = 40, p-value = 0.01953; the book gives -0.46 and the 96.1 % interval (-0.786, -0.010).
        Assert.Equal(-0.46, shift.Estimate, 1e-12);
        Assert.Equal(10.0 / 512, shift.PBelow(0), 1e-15);
        Assert.Equal(-0.786, interval.Lower, 1e-12);
        Assert.Equal(-0.010, interval.Upper, 1e-12);
        Assert.Equal(1 - (2 * 10.0 / 512), interval.Confidence, 1e-15);
    }

    [Fact]
    public void The_p_value_of_two_samples_is_that_of_all_splits_and_ties_only_raise_it() =>
        Properties.Hold(SmallSamples.Unrelated(), samples =>
        {
            double[] pooled = [.. samples.Reference, .. samples.Candidate];
            var observed = AtOrBelow(samples.Reference, samples.Candidate);
            var enumerated = Enumeration.Splits(pooled, samples.Reference.Length).Share(split => AtOrBelow(split.First, split.Second) <= observed);
            var p = LocationShift.BetweenSamples(samples.Reference, samples.Candidate).PAbove(0);
            return pooled.Distinct().Count() == pooled.Length ? Math.Abs(p - enumerated) < 1e-12 : p >= enumerated - 1e-12;
        });

    [Fact]
    public void The_p_value_of_pairs_is_that_of_all_sign_flips_and_ties_only_raise_it() =>
        Properties.Hold(SmallSamples.Paired(largest: 7, values: 9), samples =>
        {
            var differences = samples.Reference.Zip(samples.Candidate, (before, after) => after - before).ToArray();
            var sizes = differences.Select(Math.Abs).ToArray();
            var enumerated = Enumeration.SignFlips(differences).Share(flipped => WalshAtMostZero(flipped) <= WalshAtMostZero(differences));
            var p = LocationShift.BetweenPairs(samples.Reference, samples.Candidate).PAbove(0);
            var untied = sizes.Distinct().Count() == sizes.Length && sizes.Min() > 0;
            return untied ? Math.Abs(p - enumerated) < 1e-12 : p >= enumerated - 1e-12;
        });

    [Fact]
    public void The_estimate_is_the_median_of_all_differences_or_of_all_Walsh_averages() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            var differences = samples.Reference.Zip(samples.Candidate, (before, after) => after - before).ToArray();
            var crossed = samples.Candidate.SelectMany(after => samples.Reference.Select(before => after - before));
            var averages = differences.SelectMany((d, i) => differences.Skip(i).Select(e => (d + e) / 2));
            return LocationShift.BetweenSamples(samples.Reference, samples.Candidate).Estimate == crossed.Median()
                && LocationShift.BetweenPairs(samples.Reference, samples.Candidate).Estimate == averages.Median();
        });

    [Fact]
    public void An_interval_and_the_p_values_of_the_same_level_never_disagree() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            LocationShift[] shifts =
            [
                LocationShift.BetweenSamples(samples.Reference, samples.Candidate),
                LocationShift.BetweenPairs(samples.Reference, samples.Candidate),
            ];
            var cases =
                from shift in shifts
                from alpha in new[] { 0.05, 0.025, 0.1, 0.25 }
                let interval = shift.Interval(1 - (2 * alpha))
                from bound in new[] { -2, -0.5, 0, 1, 1.5 }
                select interval.Lower > bound == shift.PAbove(bound) <= alpha && interval.Upper < bound == shift.PBelow(bound) <= alpha;
            return cases.All(agrees => agrees);
        });

    private static int AtOrBelow(double[] reference, double[] candidate) => candidate.Sum(after => reference.Count(before => after <= before));

    private static int WalshAtMostZero(double[] differences) =>
        differences.Select((first, index) => differences.Skip(index).Count(second => first + second <= 0)).Sum();
}
