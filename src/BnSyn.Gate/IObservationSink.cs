namespace BnSyn.Gate;

/// <summary>Takes what a simulation observed. A name is given at most once per run, except that a series has many samples.</summary>
public interface IObservationSink : IRecordingSink
{
    /// <summary>Reports one metric.</summary>
    /// <param name="metric">A name from <see cref="ScenarioDescription.Metrics"/>; a whole number may be reported by <see cref="Count"/> instead.</param>
    /// <param name="value">In the metric's unit. A value that is not finite makes the gate's verdict <c>Invalid</c>.</param>
    void Scalar(string metric, double value);

    /// <summary>Reports a SHA-256 digest of a canonical byte stream.</summary>
    /// <param name="name">A name from <see cref="ScenarioDescription.Digests"/>.</param>
    /// <param name="sha256">32 bytes.</param>
    void Digest(string name, ReadOnlySpan<byte> sha256);

    /// <summary>
    /// Reports how much there was of something: sizes and operations, see <see cref="CountNames"/>. Where a metric is declared with the
    /// name, the count is its value and is compared like any other; it is then not reported by <see cref="Scalar"/> as well.
    /// </summary>
    /// <param name="name">Any name; the ones in <see cref="CountNames"/> enter the gains, those of metrics are compared.</param>
    /// <param name="count">Not negative; of a metric at most 2^53, which a metric's value can hold exactly.</param>
    void Count(string name, long count);

    /// <summary>Reports the samples of one distribution, in any order.</summary>
    /// <param name="distribution">A name from <see cref="ScenarioDescription.Distributions"/>.</param>
    /// <param name="values">
    /// In the distribution's unit; any number, none among them. A value that is not finite makes the gate's verdict <c>Invalid</c>.
    /// </param>
    void Samples(string distribution, ReadOnlySpan<double> values);
}
