using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BnSyn.Gate;

namespace HardDiscs;

/// <summary>One run: conserved quantities are watched all the time, means are taken once the lattice has melted.</summary>
internal sealed class FluidSimulation(DiscFluid fluid) : ITracedSimulation
{
    /// <summary>One time unit: six collisions of every disc.</summary>
    public const int StepsOfMelting = 1000;

    private readonly CollisionCounter _counter = new(fluid);
    private readonly double _initialEnergy = KineticEnergyOf(fluid) + fluid.Potential;
    private int _steps = -1;
    private int _collisionsOfMelting;
    private double _largestError;
    private double _largestMomentum;
    private double _sumOfKineticEnergies;
    private double _sumOfVirials;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            fluid.Step();
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        // As integers: the bits, and no conversion to binary64.
        sink.Write("x", fluid.X);
        sink.Write("y", fluid.Y);
        sink.Write("velocity x", fluid.VelocityX);
        sink.Write("velocity y", fluid.VelocityY);
        _steps++;
        _counter.Look();
        var kinetic = KineticEnergyOf(fluid);
        _largestError = Math.Max(_largestError, Math.Abs(((kinetic + fluid.Potential) / _initialEnergy) - 1));
        _largestMomentum = Math.Max(_largestMomentum, double.Hypot(SumOf(fluid.VelocityX), SumOf(fluid.VelocityY)));
        if (_steps <= StepsOfMelting)
        {
            _collisionsOfMelting = _counter.Collisions;
            return;
        }

        _sumOfKineticEnergies += kinetic;
        _sumOfVirials += fluid.Virial;
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        var looks = (double)(_steps - StepsOfMelting);
        sink.Scalar("collisions", _counter.Collisions - _collisionsOfMelting);
        sink.Scalar("temperature", _sumOfKineticEnergies / looks / fluid.X.Length);
        sink.Scalar("compressibility", 1 + (_sumOfVirials / (2 * _sumOfKineticEnergies)));
        sink.Scalar("energy_error", _largestError);
        sink.Scalar("momentum", _largestMomentum);
        sink.Scalar("largest_overlap", _counter.LargestOverlap);
        sink.Digest("positions", DigestOfPositions());
        sink.Count(CountNames.Elements, fluid.X.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A fluid holds nothing but memory.
    }

    private byte[] DigestOfPositions()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<float>(fluid.X));
        hash.AppendData(MemoryMarshal.AsBytes<float>(fluid.Y));
        return hash.GetHashAndReset();
    }

    private static double KineticEnergyOf(DiscFluid fluid) => (SumOfSquares(fluid.VelocityX) + SumOfSquares(fluid.VelocityY)) / 2;

    private static double SumOf(float[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static double SumOfSquares(float[] values)
    {
        var sum = 0.0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
