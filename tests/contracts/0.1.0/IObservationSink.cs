namespace BnSyn.Gate;

/// <summary>Takes what a simulation observed. A name is given at most once per run.</summary>
public interface IObservationSink
{
    /// <summary>Reports one metric.</summary>
    /// <param name="metric">A name from <see cref="ScenarioDescription.Metrics"/>.</param>
    /// <param name="value">In the metric's unit. A value that is not finite makes the gate's verdict <c>Invalid</c>.</param>
    void Scalar(string metric, double value);

    /// <summary>Reports a SHA-256 digest of a canonical byte stream.</summary>
    /// <param name="name">A name from <see cref="ScenarioDescription.Digests"/>.</param>
    /// <param name="sha256">32 bytes.</param>
    void Digest(string name, ReadOnlySpan<byte> sha256);

    /// <summary>Reports how much there was of something: sizes and operations, see <see cref="CountNames"/>.</summary>
    /// <param name="name">Any name; the ones in <see cref="CountNames"/> enter the gains.</param>
    /// <param name="count">Not negative.</param>
    void Count(string name, long count);
}
