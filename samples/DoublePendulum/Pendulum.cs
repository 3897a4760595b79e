namespace DoublePendulum;

/// <summary>
/// Two point masses of 1 kg on two rods of 1 m, one below the other, in a plane without friction. The equations of motion are those that
/// Lagrange's give (for example Landau and Lifshitz, Mechanics, section 5, problem 1); steps are Runge and Kutta's of fourth order.
/// </summary>
/// <param name="state">Where it begins.</param>
/// <param name="timeStep">In s, above 0.</param>
/// <param name="isFused">Whether products are added without being rounded before: other bits, the same motion until chaos has parted them.</param>
public sealed class Pendulum(PendulumState state, double timeStep, bool isFused)
{
    private const double Gravity = 9.81;

    /// <summary>Where it is.</summary>
    public PendulumState State { get; private set; } = state;

    /// <summary>Steps that were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Simulated time, in s.</summary>
    public double Time => Steps * timeStep;

    /// <summary>Kinetic and potential energy above hanging at rest, in J; motion keeps it.</summary>
    public double Energy
    {
        get
        {
            var (a, b, u, v) = (State.Angle1, State.Angle2, State.Velocity1, State.Velocity2);
            return (u * u) + (0.5 * v * v) + (u * v * Math.Cos(a - b)) + (Gravity * (3 - (2 * Math.Cos(a)) - Math.Cos(b)));
        }
    }

    /// <summary>One step.</summary>
    public void Step()
    {
        var k1 = Slope(State);
        var k2 = Slope(Along(State, k1, timeStep / 2));
        var k3 = Slope(Along(State, k2, timeStep / 2));
        var k4 = Slope(Along(State, k3, timeStep));
        State = Along(Along(Along(Along(State, k1, timeStep / 6), k2, timeStep / 3), k3, timeStep / 3), k4, timeStep / 6);
        Steps++;
    }

    private static PendulumState Slope(PendulumState state)
    {
        var (a, b, u, v) = (state.Angle1, state.Angle2, state.Velocity1, state.Velocity2);
        var (sine, cosine) = (Math.Sin(a - b), Math.Cos(a - b));
        var common = 2 - (cosine * cosine);
        var first = (-(Gravity * 2 * Math.Sin(a)) - (v * v * sine) + (cosine * ((Gravity * Math.Sin(b)) - (u * u * sine)))) / common;
        var second = ((2 * u * u * sine) - (2 * Gravity * Math.Sin(b)) + (cosine * ((2 * Gravity * Math.Sin(a)) + (v * v * sine)))) / common;
        return new(u, v, first, second);
    }

    private PendulumState Along(PendulumState state, PendulumState slope, double time) => new(
        Sum(state.Angle1, slope.Angle1, time), Sum(state.Angle2, slope.Angle2, time), Sum(state.Velocity1, slope.Velocity1, time), Sum(state.Velocity2, slope.Velocity2, time));

    private double Sum(double value, double slope, double time) => isFused ? Math.FusedMultiplyAdd(slope, time, value) : value + (slope * time);
}
