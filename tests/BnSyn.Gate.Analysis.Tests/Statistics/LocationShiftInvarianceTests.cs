using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>What must not matter to a shift, of samples and of pairs, and which way it must move.</summary>
public sealed class LocationShiftInvarianceTests
{
    private static readonly Func<double[], double[], LocationShift>[] Kinds = [LocationShift.BetweenSamples, LocationShift.BetweenPairs];

    [Fact]
    public void Shifting_a_sample_moves_the_interval_and_swapping_the_samples_mirrors_it() =>
        Properties.Hold(SmallSamples.Paired(), samples => Kinds.All(compare =>
        {
            var plain = compare(samples.Reference, samples.Candidate).Interval(0.8);
            var shifted = compare(samples.Reference, [.. samples.Candidate.Select(value => value + 3)]).Interval(0.8);
            var swapped = compare(samples.Candidate, samples.Reference).Interval(0.8);
            return shifted == plain with { Shift = plain.Shift + 3, Lower = plain.Lower + 3, Upper = plain.Upper + 3 }
                && swapped == plain with { Shift = -plain.Shift, Lower = -plain.Upper, Upper = -plain.Lower };
        }));

    /// <summary>2^-40 is about 1e-12: picoampere written in ampere.</summary>
    [Theory]
    [InlineData(-40)]
    [InlineData(600)]
    public void The_unit_only_scales_the_interval(int exponent) =>
        Properties.Hold(SmallSamples.Paired(), samples => Kinds.All(compare =>
        {
            var unit = Math.ScaleB(1, exponent);
            var plain = compare(samples.Reference, samples.Candidate).Interval(0.8);
            var scaled = compare(Scaled(samples.Reference, unit), Scaled(samples.Candidate, unit)).Interval(0.8);
            return scaled == plain with { Shift = plain.Shift * unit, Lower = plain.Lower * unit, Upper = plain.Upper * unit };
        }));

    [Fact]
    public void The_sign_of_the_unit_mirrors_the_interval_and_swaps_the_p_values() =>
        Properties.Hold(SmallSamples.Paired(), samples => Kinds.All(compare =>
        {
            var (plain, negated) = (compare(samples.Reference, samples.Candidate), compare(Scaled(samples.Reference, -1), Scaled(samples.Candidate, -1)));
            var (before, after) = (plain.Interval(0.8), negated.Interval(0.8));
            return after == before with { Shift = -before.Shift, Lower = -before.Upper, Upper = -before.Lower }
                && negated.PAbove(1) == plain.PBelow(-1) && negated.PBelow(1) == plain.PAbove(-1);
        }));

    [Fact]
    public void The_order_of_the_seeds_does_not_matter() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            var pairs = samples.Reference.Zip(samples.Candidate).Order().ToArray();
            return LocationShift.BetweenSamples([.. samples.Reference.Reverse()], [.. samples.Candidate.Order()]).Interval(0.8)
                    == LocationShift.BetweenSamples(samples.Reference, samples.Candidate).Interval(0.8)
                && LocationShift.BetweenPairs([.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second)]).Interval(0.8)
                    == LocationShift.BetweenPairs(samples.Reference, samples.Candidate).Interval(0.8);
        });

    [Fact]
    public void A_larger_candidate_never_has_a_smaller_shift_or_bound_or_a_larger_p_value_for_being_above() =>
        Properties.Hold(SmallSamples.Paired(), samples => Kinds.All(compare =>
        {
            var (before, after) = (compare(samples.Reference, samples.Candidate), compare(samples.Reference, [samples.Candidate[0] + 2, .. samples.Candidate[1..]]));
            var (narrow, wide) = (before.Interval(0.8), after.Interval(0.8));
            return narrow.Shift <= wide.Shift && narrow.Lower <= wide.Lower && narrow.Upper <= wide.Upper
                && after.PAbove(0.5) <= before.PAbove(0.5) && after.PBelow(0.5) >= before.PBelow(0.5);
        }));

    [Fact]
    public void More_confidence_never_narrows_the_interval_and_a_farther_bound_is_never_easier_to_exceed() =>
        Properties.Hold(SmallSamples.Paired(), samples => Kinds.All(compare =>
        {
            var shift = compare(samples.Reference, samples.Candidate);
            var (less, more) = (shift.Interval(0.7), shift.Interval(0.9));
            return more.Lower <= less.Lower && less.Upper <= more.Upper && less.Lower <= shift.Estimate && shift.Estimate <= less.Upper
                && shift.PAbove(-1) <= shift.PAbove(0) && shift.PAbove(0) <= shift.PAbove(2.5) && shift.PBelow(2.5) <= shift.PBelow(0);
        }));

    private static double[] Scaled(double[] values, double unit) => [.. values.Select(value => value * unit)];
}
