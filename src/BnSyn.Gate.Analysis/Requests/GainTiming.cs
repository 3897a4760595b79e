namespace BnSyn.Gate.Analysis.Requests;

/// <summary>How <c>PhysicsGateTiming</c> has the backends timed against the reference.</summary>
public enum GainTiming
{
    /// <summary>Alternating stretches in the gate's own process: seconds, and a spread that describes but does not test.</summary>
    InProcess,

    /// <summary>A fresh process per sample: minutes, and an interval.</summary>
    Processes,
}
