namespace BnSyn.Gate.Runner.Profiles;

/// <summary>An engine enters a kernel that it does not name.</summary>
internal sealed class UnknownKernelException : Exception
{
    /// <summary>Without words.</summary>
    public UnknownKernelException()
    {
    }

    /// <param name="message">The end of a sentence about the backend.</param>
    public UnknownKernelException(string message)
        : base(message)
    {
    }

    /// <param name="message">The end of a sentence about the backend.</param>
    /// <param name="innerException">What was thrown.</param>
    public UnknownKernelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
