using System.Globalization;

namespace BnSyn.Engine.Circuits.Description;

/// <summary>Collects the components of a circuit and what joins them; every error comes with its code.</summary>
public sealed class CircuitBuilder
{
    /// <summary>The longest delay in steps.</summary>
    public const int MaxDelaySteps = 4096;

    private readonly List<string> _names = [];
    private readonly List<ComponentBuilder> _components = [];
    private readonly List<ProjectionDescription> _projections = [];
    private readonly List<ModulatorDescription> _modulators = [];
    private bool _built;

    /// <summary>An empty circuit.</summary>
    /// <param name="dtMs">Length of a step, ms; 0.001 to 100.</param>
    /// <exception cref="CircuitException">The step is out of range.</exception>
    public CircuitBuilder(double dtMs = 1.0)
    {
        Bounds.Within(dtMs, 0.001, 100.0, "circuit", "dtMs");
        DtMs = dtMs;
    }

    /// <summary>Length of a step, ms.</summary>
    public double DtMs { get; }

    /// <summary>Adds a component and returns what fills it.</summary>
    /// <exception cref="CircuitException">The name is taken or the circuit has been built.</exception>
    public ComponentBuilder AddComponent(string name)
    {
        RequireOpen();
        Names.RequireNew(name, name, _names, "component");
        var component = new ComponentBuilder(this, name);
        _names.Add(name);
        _components.Add(component);
        return component;
    }

    /// <summary>Fills a port with tracts. Cycles are legal.</summary>
    /// <param name="port">Component and port, as <c>striatum.afferent</c>.</param>
    /// <param name="tracts">One behind the other; their sizes sum to the port's.</param>
    /// <exception cref="CircuitException">A name is unknown, sizes or delays do not fit, or the circuit has been built.</exception>
    public CircuitBuilder Project(string port, params IReadOnlyList<Tract> tracts)
    {
        RequireOpen();
        (string component, string name) = Names.Split(port);
        int size = Component(component).SizeOfPort(name);
        if (_projections.Exists(projection => projection.Port == port))
        {
            throw new CircuitException(CircuitError.DuplicateName, $"the port '{port}' has its projection already");
        }

        int axons = 0;
        foreach (Tract tract in tracts)
        {
            (string source, string output) = Names.Split(tract.Output);
            axons += Component(source).SizeOfOutput(output);
            StepsOf(tract.DelayMs, $"{tract.Output} to {port}");
        }

        if (axons != size)
        {
            throw new CircuitException(
                CircuitError.Shape,
                string.Create(CultureInfo.InvariantCulture, $"the port '{port}' has room for {size} axons, its tracts have {axons}"));
        }

        _projections.Add(new ProjectionDescription(port, [.. tracts]));
        return this;
    }

    /// <summary>Adds a signal that learning rules can name.</summary>
    /// <exception cref="CircuitException">The name is taken, a number is out of range, or the circuit has been built.</exception>
    public CircuitBuilder AddModulator(ModulatorDescription modulator)
    {
        RequireOpen();
        Names.RequireNew(modulator.Name, modulator.Name, _modulators.Select(m => m.Name), "modulator");
        Bounds.Integer(modulator.IntervalSteps, 1, int.MaxValue, modulator.Name, "intervalSteps");
        Bounds.Within(modulator.PredictionRate, 0.0, 1.0, modulator.Name, "predictionRate");
        if (modulator.Rewards.Count == 0)
        {
            throw new CircuitException(CircuitError.Empty, $"modulator '{modulator.Name}' has no rewards");
        }

        foreach (double reward in modulator.Rewards)
        {
            Bounds.Within(reward, -1e6, 1e6, modulator.Name, "a reward");
        }

        _modulators.Add(modulator);
        return this;
    }

    /// <summary>Closes the circuit: nothing can be added any more.</summary>
    /// <exception cref="CircuitException">It has no component, a port without projection, or a rule with an unknown modulator.</exception>
    public CircuitDescription Build()
    {
        RequireOpen();
        if (_components.Count == 0)
        {
            throw new CircuitException(CircuitError.Empty, "the circuit has no component");
        }

        ComponentDescription[] components = [.. _components.Select(component => component.Build())];
        foreach (ComponentDescription component in components)
        {
            foreach (PortDescription port in component.Ports)
            {
                string full = $"{component.Name}.{port.Name}";
                if (!_projections.Exists(projection => projection.Port == full))
                {
                    throw new CircuitException(CircuitError.Empty, $"the port '{full}' has no projection");
                }
            }

            foreach (SynapsesDescription synapses in component.Synapses)
            {
                if (synapses.Eligibility is { } rule && !_modulators.Exists(m => m.Name == rule.Modulator))
                {
                    throw Names.Unknown($"modulator (in {component.Name}.{synapses.Name})", rule.Modulator, _modulators.Select(m => m.Name));
                }
            }
        }

        _built = true;
        return new CircuitDescription(DtMs, components, [.. _projections], [.. _modulators]);
    }

    internal void RequireOpen()
    {
        if (_built)
        {
            throw new CircuitException(CircuitError.AlreadyBuilt, "the circuit has been built; what is added now would never run");
        }
    }

    /// <summary>Whole steps of a delay.</summary>
    internal int StepsOf(double delayMs, string where)
    {
        double steps = Math.Round(delayMs / DtMs, MidpointRounding.AwayFromZero);
        return steps is >= 1.0 and <= MaxDelaySteps
            ? (int)steps
            : throw new CircuitException(
                CircuitError.Delay,
                string.Create(CultureInfo.InvariantCulture, $"{where}: a delay must be 1 to {MaxDelaySteps} steps of {DtMs} ms, got {delayMs} ms"));
    }

    private ComponentBuilder Component(string name)
    {
        int index = _names.IndexOf(name);
        return index >= 0 ? _components[index] : throw Names.Unknown("component", name, _names);
    }
}
