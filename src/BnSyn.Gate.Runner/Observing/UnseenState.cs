namespace BnSyn.Gate.Runner.Observing;

/// <summary>Takes a state and keeps nothing: a traced simulation records its observables while it is traced.</summary>
internal sealed class UnseenState : IStateSink
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly UnseenState Instance = new();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values)
    {
        // An ensemble is compared by its metrics.
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values)
    {
        // An ensemble is compared by its metrics.
    }
}
