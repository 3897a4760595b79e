namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Takes a state and keeps nothing: a traced simulation records its observables while it is traced, and an ensemble is compared by
/// its metrics.
/// </summary>
internal sealed class UnseenState : IStateSink
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly UnseenState Instance = new();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values)
    {
        // Not looked at.
    }

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events)
    {
        // No picture is drawn of it.
    }
}
