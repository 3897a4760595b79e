namespace BnSyn.Gate.Runner.Profiles;

/// <summary>An engine counts work of its kernels that cannot be.</summary>
internal sealed class WrongWorkException : Exception
{
    /// <summary>Without words.</summary>
    public WrongWorkException()
    {
    }

    /// <param name="message">The end of a sentence about the backend.</param>
    public WrongWorkException(string message)
        : base(message)
    {
    }

    /// <param name="message">The end of a sentence about the backend.</param>
    /// <param name="innerException">What was thrown.</param>
    public WrongWorkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
