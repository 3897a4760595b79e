using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Distributions.Facts;

/// <summary>The accepted samples of one run.</summary>
/// <param name="Count">How many the run reported.</param>
/// <param name="Sha256">The SHA-256 of all of them in ascending order.</param>
/// <param name="Values">The kept ones, ascending.</param>
internal sealed record BaselineSample(long Count, string Sha256, double[] Values)
{
    /// <summary>How it stands in a baseline.</summary>
    public static RecordCodec<BaselineSample> Codec { get; } = new("sample", fields => new(
        fields.Required("count", new WholeNumberCodec<long>(0, "a whole number from 0"), sample => sample.Count, "How many samples the run reported."),
        fields.Required("sha256", Value.Digest, sample => sample.Sha256, "Of all samples in ascending order."),
        fields.Required("values", new SampleCodec(), sample => sample.Values, "The samples, or quantiles of them where there are more than the scenario keeps.")));

    /// <summary>The same as what a run reports.</summary>
    public RunDistribution AsRun => new(Count, 0, Sha256, Values);
}
