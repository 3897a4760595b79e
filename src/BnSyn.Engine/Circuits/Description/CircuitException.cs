using System.Globalization;

namespace BnSyn.Engine.Circuits.Description;

/// <summary>A circuit that cannot be built as described; the message begins with the code and names the bad and the valid values.</summary>
public sealed class CircuitException : ArgumentException
{
    /// <summary>An error without a kind; for serialisers.</summary>
    public CircuitException()
    {
    }

    /// <summary>An error without a kind.</summary>
    public CircuitException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a kind, and its cause.</summary>
    public CircuitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a kind.</summary>
    public CircuitException(CircuitError error, string message)
        : base(string.Create(CultureInfo.InvariantCulture, $"BNC{(int)error:D4}: {message}")) => Error = error;

    /// <summary>What is wrong.</summary>
    public CircuitError Error { get; }
}
