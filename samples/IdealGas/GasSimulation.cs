using System.Numerics;
using BnSyn.Gate;

namespace IdealGas;

/// <summary>One run: conserved quantities are watched all the time, means are taken once the gas has relaxed.</summary>
internal sealed class GasSimulation<T>(Gas<T> gas) : ITracedSimulation, IProfiledSimulation
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Five time units: ten collisions of every particle.</summary>
    public const int StepsOfRelaxation = 500;

    /// <summary>Places in <see cref="Kernels"/>.</summary>
    internal const int Motion = 0, Forces = 1;

    private readonly double _initialEnergy = EnergyOf(gas);
    private int _steps = -1;
    private double _largestError;
    private double _largestMomentum;
    private double _sumOfSquares;
    private double _sumOfSquaresAlongX;
    private double _sumOfFourthPowers;
    private double _sumOfVirials;
    private double _contacts;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kernels { get; } = ["motion", "forces"];

    /// <inheritdoc/>
    public void Advance(int steps) => Take(steps, default(NoKernelClock));

    /// <inheritdoc/>
    public void Profile(int steps, IKernelClock clock) => Take(steps, clock);

    private void Take<TClock>(int steps, TClock clock)
        where TClock : IKernelClock
    {
        for (var step = 0; step < steps; step++)
        {
            gas.Step(clock);
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("position", Array.ConvertAll(gas.Position, double.CreateChecked));
        sink.Write("velocity", Array.ConvertAll(gas.Velocity, double.CreateChecked));
        _steps++;
        _largestError = Math.Max(_largestError, Math.Abs((EnergyOf(gas) / _initialEnergy) - 1));
        _largestMomentum = Math.Max(_largestMomentum, MomentumOf(gas));
        if (_steps > StepsOfRelaxation)
        {
            AddMoments();
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        var looks = (double)(_steps - StepsOfRelaxation);
        var components = looks * gas.Velocity.Length;
        var temperature = _sumOfSquares / components;
        var volume = gas.Parameters.BoxLength * gas.Parameters.BoxLength * gas.Parameters.BoxLength;
        sink.Scalar("temperature", temperature);
        sink.Scalar("pressure", ((gas.Parameters.Particles * temperature) + (_sumOfVirials / looks / 3)) / volume);
        sink.Scalar("contacts", _contacts / looks);
        sink.Scalar("speed_moments", _sumOfFourthPowers * looks * gas.Parameters.Particles / (_sumOfSquares * _sumOfSquares));
        sink.Scalar("share_along_x", _sumOfSquaresAlongX / _sumOfSquares);
        sink.Scalar("energy_error", _largestError);
        sink.Scalar("momentum", _largestMomentum);
        sink.Samples("speed", Speeds());
        sink.Count(CountNames.Elements, gas.Parameters.Particles);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A gas holds nothing but memory.
    }

    private double[] Speeds()
    {
        var speeds = new double[gas.Parameters.Particles];
        for (var i = 0; i < speeds.Length; i++)
        {
            speeds[i] = Math.Sqrt(Square(gas.Velocity[3 * i]) + Square(gas.Velocity[(3 * i) + 1]) + Square(gas.Velocity[(3 * i) + 2]));
        }

        return speeds;
    }

    private void AddMoments()
    {
        for (var k = 0; k < gas.Velocity.Length; k += 3)
        {
            var alongX = Square(gas.Velocity[k]);
            var squared = alongX + Square(gas.Velocity[k + 1]) + Square(gas.Velocity[k + 2]);
            _sumOfSquaresAlongX += alongX;
            _sumOfSquares += squared;
            _sumOfFourthPowers += squared * squared;
        }

        _sumOfVirials += gas.Virial;
        _contacts += gas.Contacts;
    }

    private static double Square(T v) => double.CreateChecked(v * v);

    private static double EnergyOf(Gas<T> gas)
    {
        var energy = gas.PotentialEnergy;
        foreach (var v in gas.Velocity)
        {
            energy += 0.5 * Square(v);
        }

        return energy;
    }

    private static double MomentumOf(Gas<T> gas)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        for (var k = 0; k < gas.Velocity.Length; k += 3)
        {
            (x, y, z) = (x + double.CreateChecked(gas.Velocity[k]), y + double.CreateChecked(gas.Velocity[k + 1]), z + double.CreateChecked(gas.Velocity[k + 2]));
        }

        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }
}
