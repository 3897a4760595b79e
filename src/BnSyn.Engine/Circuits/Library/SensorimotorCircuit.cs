using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Library;

/// <summary>Six regions that turn a pattern of 128 inputs into actions: thalamus, cortex, hippocampus, prefrontal cortex, striatum, cerebellum.</summary>
/// <remarks>
/// 17 581 neurons and the input, dt 1 ms. Populations, delays, neuron constants, winners and weights are those of the ancestor, its
/// wiring as it was meant. A smaller circuit has proportionally fewer neurons and heavier weights, so that the drive of a neuron stays.
/// </remarks>
public static class SensorimotorCircuit
{
    private const double AfferentDelayMs = 2.0;

    /// <summary>Describes the circuit.</summary>
    /// <param name="level">How much of it.</param>
    /// <param name="scale">Fraction of the neurons, 0.01 to 1.</param>
    /// <exception cref="CircuitException">The scale is out of range.</exception>
    public static CircuitDescription Describe(CircuitLevel level = CircuitLevel.Plastic, double scale = 1.0)
    {
        Bounds.Within(scale, 0.01, 1.0, "sensorimotor", "scale");
        var circuit = new CircuitBuilder(dtMs: 1.0);
        new SensorimotorRegions(circuit, level, scale).AddAll();
        Project(circuit);
        if (level == CircuitLevel.Plastic)
        {
            AddModulators(circuit);
        }

        return circuit.Build();
    }

    private static void Project(CircuitBuilder circuit)
    {
        Tract cortex = new("cortex.out", AfferentDelayMs);
        Tract hippocampus = new("hippocampus.out", AfferentDelayMs);
        Tract prefrontal = new("prefrontal.out", AfferentDelayMs);
        circuit.Project("thalamus.from-l6a", new Tract("cortex.l6a", 10.0));
        circuit.Project("thalamus.from-l6b", new Tract("cortex.l6b", 5.0));
        circuit.Project(
            "cortex.afferent", new Tract("thalamus.out", AfferentDelayMs), hippocampus, new Tract("cerebellum.out", AfferentDelayMs));
        circuit.Project("hippocampus.afferent", cortex);
        circuit.Project("prefrontal.afferent", cortex, new Tract("striatum.out", AfferentDelayMs));
        circuit.Project("striatum.afferent", cortex, hippocampus, prefrontal);
        circuit.Project("striatum.modulation", prefrontal);
        circuit.Project("cerebellum.mossy", cortex, prefrontal);
    }

    // What the world says is not part of the ancestor's circuit: rewards and errors that come and go.
    private static void AddModulators(CircuitBuilder circuit)
    {
        circuit.AddModulator(new ModulatorDescription("dopamine", 100, [1.0, 0.0, 1.0, 1.0, 0.0], 0.3));
        circuit.AddModulator(new ModulatorDescription("error", 100, [0.5, -0.2, 0.3, -0.4], 0.0));
    }
}
