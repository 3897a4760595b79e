namespace BnSyn.Engine.Circuits.Description;

/// <summary>Collects what a component consists of; errors come at once, with their code.</summary>
public sealed class ComponentBuilder
{
    private const int LargestPopulation = 1_000_000;

    private readonly CircuitBuilder _circuit;
    private readonly string _name;
    private readonly List<PopulationDescription> _populations = [];
    private readonly List<PortDescription> _ports = [];
    private readonly List<OutputDescription> _outputs = [];
    private readonly List<SynapsesDescription> _synapses = [];

    internal ComponentBuilder(CircuitBuilder circuit, string name)
    {
        _circuit = circuit;
        _name = name;
    }

    /// <summary>Adds neurons.</summary>
    /// <exception cref="CircuitException">The name is taken, a number is out of range, or the circuit has been built.</exception>
    public ComponentBuilder AddPopulation(PopulationDescription population)
    {
        string full = Begin(population.Name, _populations.Select(p => p.Name).Concat(_ports.Select(p => p.Name)), "population or port");
        Bounds.Integer(population.Size, 1, LargestPopulation, full, "size");
        Bounds.Within(population.Winners, double.Epsilon, 1.0, full, "winners");
        Bounds.Within(population.Inhibition, 0.0, 1e3, full, "inhibition");
        Bounds.Within(population.RateHz, 0.0, 1000.0 / _circuit.DtMs, full, "rateHz");
        population.Neuron.Validate(full);
        foreach (int neuron in population.Frames.SelectMany(frame => frame))
        {
            Bounds.Integer(neuron, 0, population.Size - 1, full, "a neuron of a frame");
        }

        if (population.Kind != PopulationKind.Input && population.Frames.Count > 0)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: frames belong to populations of kind Input");
        }

        _populations.Add(population);
        return this;
    }

    /// <summary>Adds a port at which axons of other components arrive.</summary>
    /// <exception cref="CircuitException">The name is taken, the size is out of range, or the circuit has been built.</exception>
    public ComponentBuilder AddPort(string name, int size)
    {
        string full = Begin(name, _populations.Select(p => p.Name).Concat(_ports.Select(p => p.Name)), "population or port");
        Bounds.Integer(size, 1, LargestPopulation, full, "size");
        _ports.Add(new PortDescription(name, size));
        return this;
    }

    /// <summary>Adds an output that joins populations in the order given.</summary>
    /// <exception cref="CircuitException">The name is taken, a population is not there, or the circuit has been built.</exception>
    public ComponentBuilder AddOutput(string name, params IReadOnlyList<string> populations)
    {
        string full = Begin(name, _outputs.Select(output => output.Name), "output");
        if (populations.Count == 0)
        {
            throw new CircuitException(CircuitError.Empty, $"{full}: an output needs at least one population");
        }

        foreach (string population in populations)
        {
            Population(population, full);
        }

        _outputs.Add(new OutputDescription(name, populations));
        return this;
    }

    /// <summary>Adds synapses; their order is the order of summation.</summary>
    /// <exception cref="CircuitException">A name is unknown or taken, a number is out of range, or the circuit has been built.</exception>
    public ComponentBuilder AddSynapses(SynapsesDescription synapses)
    {
        string full = Begin(synapses.Name, _synapses.Select(s => s.Name), "synapses");
        PopulationDescription target = Population(synapses.Target, full);
        if (target.Kind != PopulationKind.Conductance)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: the target '{synapses.Target}' is no population of conductance neurons");
        }

        PortDescription? port = _ports.Find(p => p.Name == synapses.Source);
        int sources = port?.Size ?? Population(synapses.Source, full).Size;
        SynapsesCheck.Validate(synapses, full, target.Size, sources, port is not null, _circuit);
        _synapses.Add(synapses);
        return this;
    }

    internal ComponentDescription Build()
    {
        if (_populations.Count == 0)
        {
            throw new CircuitException(CircuitError.Empty, $"component '{_name}' has no population");
        }

        return new ComponentDescription(_name, [.. _populations], [.. _ports], [.. _outputs], [.. _synapses]);
    }

    /// <summary>Number of axons of an output.</summary>
    internal int SizeOfOutput(string output) =>
        _outputs.Find(o => o.Name == output)?.Populations.Sum(name => Population(name, output).Size)
            ?? throw Names.Unknown("output", $"{_name}.{output}", _outputs.Select(o => $"{_name}.{o.Name}"));

    /// <summary>Number of axons of a port.</summary>
    internal int SizeOfPort(string port) =>
        _ports.Find(p => p.Name == port)?.Size
            ?? throw Names.Unknown("port", $"{_name}.{port}", _ports.Select(p => $"{_name}.{p.Name}"));

    private PopulationDescription Population(string name, string where) =>
        _populations.Find(population => population.Name == name)
            ?? throw Names.Unknown($"population (in {where})", name, _populations.Select(population => population.Name));

    private string Begin(string name, IEnumerable<string> taken, string kind)
    {
        _circuit.RequireOpen();
        string full = $"{_name}.{name}";
        Names.RequireNew(name, full, taken, kind);
        return full;
    }
}
