namespace BnSyn.Gate;

/// <summary>
/// A clock that measures nothing. A step that is generic over its clock, <c>Step&lt;TClock&gt;(TClock clock) where TClock : IKernelClock</c>, is
/// compiled for this one without any of its calls, so that <see cref="ISimulation.Advance"/> pays nothing for being profiled elsewhere.
/// </summary>
public readonly struct NoKernelClock : IKernelClock
{
    /// <inheritdoc/>
    public void Enter(int kernel)
    {
        // Nothing measures.
    }

    /// <inheritdoc/>
    public void Leave()
    {
        // Nothing measures.
    }
}
