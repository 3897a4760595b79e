namespace BnSyn.Gate.Runner.Foreign;

/// <summary>A fault of a backend that is a program of its own: one that it reported of its engine, or one of the process itself.</summary>
internal sealed class ForeignFaultException : Exception
{
    /// <summary>Without a reason.</summary>
    public ForeignFaultException()
    {
    }

    /// <param name="message">What happened.</param>
    public ForeignFaultException(string message)
        : base(message)
    {
    }

    /// <param name="message">What happened.</param>
    /// <param name="innerException">What was thrown.</param>
    public ForeignFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The kind of fault: what the engine calls it, or a kind of <see cref="Analysis.Measurements.FaultMeasurement"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whether the engine reported it: a result of the physics, as an exception of an engine in this process is.</summary>
    public bool IsOfEngine { get; init; }

    /// <summary>Whether an exception is a fault of the process itself.</summary>
    public static bool IsOfProcess(Exception exception) => exception is ForeignFaultException foreign && !foreign.IsOfEngine;
}
