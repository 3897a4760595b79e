using BnSyn.Gate;

namespace Drift;

/// <summary>One run of the planets.</summary>
internal sealed class OrbitsSimulation(PlanetarySystem system, double timeStep) : ITracedSimulation
{
    private readonly double _initialEnergy = system.ComputeEnergy();
    private double _lastY = system.Place[4];
    private double _largestError;
    private double _largestMomentum;
    private double _closest = double.PositiveInfinity;
    private int _revolutions;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            system.Step(timeStep);
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("place", system.Place);
        sink.Write("velocity", system.Velocity);
        var (x, y, z) = (system.Place[3] - system.Place[0], system.Place[4] - system.Place[1], system.Place[5] - system.Place[2]);
        _largestError = Math.Max(_largestError, Math.Abs((system.ComputeEnergy() / _initialEnergy) - 1));
        _largestMomentum = Math.Max(_largestMomentum, system.ComputeMomentum());
        _closest = Math.Min(_closest, Math.Sqrt((x * x) + (y * y) + (z * z)));
        _revolutions += _lastY < 0 && y >= 0 ? 1 : 0;
        _lastY = y;
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("innermost_x", system.Place[3]);
        sink.Scalar("closest_approach", _closest);
        sink.Scalar("energy_error", _largestError);
        sink.Scalar("momentum", _largestMomentum);
        sink.Scalar("revolutions", _revolutions);
        sink.Count(CountNames.Elements, system.Bodies);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Four bodies.
    }
}
