using System.Globalization;

namespace BnSyn.Engine.Gpu;

/// <summary>A network or circuit that does not run on a device. The message begins with the code of <see cref="Error"/>.</summary>
public sealed class GpuException : Exception
{
    /// <summary>An error without a kind; for serialisers.</summary>
    public GpuException()
    {
    }

    /// <summary>An error without a kind.</summary>
    public GpuException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a kind, and its cause.</summary>
    public GpuException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a kind.</summary>
    public GpuException(GpuError error, string message)
        : base(string.Create(CultureInfo.InvariantCulture, $"BNN{(int)error:D4}: {message}")) => Error = error;

    /// <summary>What is in the way.</summary>
    public GpuError Error { get; }
}
