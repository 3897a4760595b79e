using System.Runtime.InteropServices;

namespace Languages;

/// <summary>
/// Van der Pol's oscillator, x'' = damping (1 - x^2) x' - x (B. van der Pol, Philosophical Magazine 2 (1926), equation 2), by Runge and Kutta's steps of
/// fourth order. The members are those of <c>oscillator.h</c>, in the same order.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Oscillator
{
    /// <summary>The position, without a unit.</summary>
    public double Position;

    /// <summary>The velocity, in 1/s.</summary>
    public double Velocity;

    /// <summary>The damping, in 1/s.</summary>
    public double Damping;

    /// <summary>The time step, in s.</summary>
    public double TimeStep;

    /// <summary>The largest distance from 0 since the present cycle began.</summary>
    public double Peak;

    /// <summary>The largest distance from 0 in the last whole cycle.</summary>
    public double Amplitude;

    /// <summary>Cycles: upward passages through 0.</summary>
    public long Cycles;

    /// <summary>Steps that were taken.</summary>
    public long Steps;

    /// <summary>Takes steps.</summary>
    public void Advance(int steps)
    {
        var (h, half, sixth) = (TimeStep, 0.5 * TimeStep, TimeStep / 6);
        for (var step = 0; step < steps; step++)
        {
            var (x, v) = (Position, Velocity);
            var a1 = Acceleration(x, v);
            var v2 = v + (half * a1);
            var a2 = Acceleration(x + (half * v), v2);
            var v3 = v + (half * a2);
            var a3 = Acceleration(x + (half * v2), v3);
            var v4 = v + (h * a3);
            var a4 = Acceleration(x + (h * v3), v4);
            Position = x + (sixth * (v + (2 * v2) + (2 * v3) + v4));
            Velocity = v + (sixth * (a1 + (2 * a2) + (2 * a3) + a4));
            Steps++;
            Peak = Math.Max(Peak, Math.Abs(Position));
            if (x < 0 && Position >= 0)
            {
                (Amplitude, Peak) = (Peak, 0);
                Cycles++;
            }
        }
    }

    private readonly double Acceleration(double x, double v) => (Damping * (1 - (x * x)) * v) - x;
}
