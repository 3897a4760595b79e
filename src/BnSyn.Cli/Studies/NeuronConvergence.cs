using BnSyn.Cli.Reports;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Neurons;

namespace BnSyn.Cli.Studies;

/// <summary>One neuron below its rheobase with dt, dt/2 and dt/4: without noise the order of convergence is seen, and Euler's is 1.</summary>
/// <param name="Current_pA">The current in pA.</param>
/// <param name="Time_ms">When it is looked at, in ms.</param>
/// <param name="V_mV">The potential then, with each dt, in mV.</param>
internal sealed record NeuronConvergence(double Current_pA, double Time_ms, IReadOnlyList<double> V_mV)
{
    private const double ShareOfRheobase = 0.8;

    // While it rises there is an error to see; once at rest there is none.
    private const double Time = 16.0;

    /// <summary>The order that the three potentials show.</summary>
    internal double Order => ConvergenceOrder.Of(V_mV[0], V_mV[1], V_mV[2]);

    /// <summary>Whether it is that of Euler's method.</summary>
    internal bool Passes => Order is > 0.7 and < 1.3;

    internal static NeuronConvergence Of(AdExParameters parameters, double dt_ms)
    {
        double current = ShareOfRheobase * Rheobase.Of_pA(parameters);
        int steps = Math.Max(1, (int)Math.Round(Time / dt_ms, MidpointRounding.ToEven));
        return new NeuronConvergence(current, steps * dt_ms, [.. new[] { 1, 2, 4 }.Select(parts => After(parameters, current, dt_ms / parts, steps * parts))]);
    }

    internal Section Section() => new(
        "neuron",
        "One neuron under a constant current below its rheobase",
        [
            new("current_pA", "current pA"), new("time_ms", "time ms"), new("V_dt_mV", "V(dt) mV", "0.000000"), new("V_half_dt_mV", "V(dt/2) mV", "0.000000"),
            new("V_quarter_dt_mV", "V(dt/4) mV", "0.000000"), new("order", "order", "0.000"), new("passes", "passes"),
        ],
        [[Current_pA, Time_ms, V_mV[0], V_mV[1], V_mV[2], Order, Passes]])
    {
        IsSingle = true,
    };

    private static double After(AdExParameters parameters, double current, double dt, int steps)
    {
        var equation = new AdExEquation(parameters, dt);
        double V = parameters.EL_mV, w = 0.0;
        for (int step = 0; step < steps; step++)
        {
            equation.Step(V, w, 0.0, current, out V, out w);
        }

        return V;
    }
}
