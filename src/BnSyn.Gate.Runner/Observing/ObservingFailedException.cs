namespace BnSyn.Gate.Runner.Observing;

/// <summary>A process that was to observe runs ended before it had observed all of them.</summary>
internal sealed class ObservingFailedException : Exception
{
    /// <summary>Without a reason.</summary>
    public ObservingFailedException()
    {
    }

    /// <param name="message">Why, as the end of a sentence.</param>
    public ObservingFailedException(string message)
        : base(message)
    {
    }

    /// <param name="message">Why, as the end of a sentence.</param>
    /// <param name="innerException">What was thrown.</param>
    public ObservingFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
