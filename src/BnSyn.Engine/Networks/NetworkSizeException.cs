using System.Globalization;

namespace BnSyn.Engine.Networks;

/// <summary>A network that is too large; nothing has been allocated. The first line of the message begins with the code and is the same on every machine.</summary>
public sealed class NetworkSizeException : ArgumentException
{
    /// <summary>An error without a kind; for serialisers.</summary>
    public NetworkSizeException()
    {
    }

    /// <summary>An error without a kind.</summary>
    public NetworkSizeException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a kind, and its cause.</summary>
    public NetworkSizeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a kind.</summary>
    public NetworkSizeException(NetworkSizeError error, string message)
        : base(string.Create(CultureInfo.InvariantCulture, $"BNN{(int)error:D4}: {message}")) => Error = error;

    /// <summary>What is too large.</summary>
    public NetworkSizeError Error { get; }
}
