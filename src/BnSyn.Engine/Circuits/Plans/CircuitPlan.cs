using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>A description with names replaced by indices; what the backends run.</summary>
internal sealed class CircuitPlan
{
    private readonly Dictionary<string, PopulationPlan> _populationOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Segment[]> _segmentsOf = new(StringComparer.Ordinal);
    private readonly CircuitDescription _description;
    private int _segments;

    internal CircuitPlan(CircuitDescription description)
    {
        _description = description;
        Populations = PlanPopulations();
        Ports = [.. description.Projections.Select(PlanPort)];
        Pathways = PlanPathways();
        MaxDelaySteps = Ports.SelectMany(port => port.Segments).Concat(Pathways.SelectMany(pathway => pathway.Segments))
            .Select(segment => segment.DelaySteps).DefaultIfEmpty(1).Max();
    }

    internal double DtMs => _description.DtMs;

    internal PopulationPlan[] Populations { get; }

    internal PortPlan[] Ports { get; }

    /// <summary>Synapses, component by component, in the order of summation.</summary>
    internal PathwayPlan[] Pathways { get; }

    internal IReadOnlyList<ModulatorDescription> Modulators => _description.Modulators;

    /// <summary>Number of places of neurons, spare ones included.</summary>
    internal int Slots { get; private set; }

    internal int MaxDelaySteps { get; }

    /// <summary>Number of segments of all ports and synapses.</summary>
    internal int Segments => _segments;

    /// <summary>Index of a population.</summary>
    /// <exception cref="CircuitException">There is none of this name.</exception>
    internal int PopulationIndex(string fullName) => _populationOf.TryGetValue(fullName, out PopulationPlan? population)
        ? population.Index
        : throw Names.Unknown("population", fullName, Populations.Select(p => p.FullName));

    /// <summary>Index of synapses.</summary>
    /// <exception cref="CircuitException">There are none of this name.</exception>
    internal int PathwayIndex(string fullName)
    {
        int index = Array.FindIndex(Pathways, pathway => pathway.FullName == fullName);
        return index >= 0 ? index : throw Names.Unknown("synapses", fullName, Pathways.Select(p => p.FullName));
    }

    private PopulationPlan[] PlanPopulations()
    {
        var plans = new List<PopulationPlan>();
        for (int component = 0; component < _description.Components.Count; component++)
        {
            ComponentDescription described = _description.Components[component];
            foreach (PopulationDescription population in described.Populations)
            {
                var plan = new PopulationPlan(plans.Count, component, $"{described.Name}.{population.Name}", Slots, population);
                Slots += plan.Slots;
                plans.Add(plan);
                _populationOf.Add(plan.FullName, plan);
            }
        }

        return [.. plans];
    }

    private PortPlan PlanPort(ProjectionDescription projection)
    {
        var segments = new List<Segment>();
        int axon = 0;
        foreach (Tract tract in projection.Tracts)
        {
            (string component, string name) = Names.Split(tract.Output);
            OutputDescription output = Component(component).Outputs.First(o => o.Name == name);
            foreach (string population in output.Populations)
            {
                PopulationPlan source = _populationOf[$"{component}.{population}"];
                segments.Add(new Segment(_segments++, source.Index, Steps(tract.DelayMs), axon));
                axon += source.Size;
            }
        }

        Segment[] all = [.. segments];
        _segmentsOf.Add(projection.Port, all);
        return new PortPlan(projection.Port, IndexOfComponent(Names.Split(projection.Port).Component), all);
    }

    private PathwayPlan[] PlanPathways()
    {
        var plans = new List<PathwayPlan>();
        foreach (ComponentDescription component in _description.Components)
        {
            foreach (SynapsesDescription synapses in component.Synapses)
            {
                PopulationPlan target = _populationOf[$"{component.Name}.{synapses.Target}"];
                Segment[] segments = SegmentsOf(component, synapses);
                int modulator = synapses.Eligibility is { } rule
                    ? _description.Modulators.ToList().FindIndex(m => m.Name == rule.Modulator)
                    : -1;
                plans.Add(new PathwayPlan(
                    plans.Count,
                    $"{component.Name}.{synapses.Name}",
                    target.Index,
                    target.Size,
                    segments.Sum(segment => Populations[segment.Population].Size),
                    segments,
                    modulator,
                    synapses));
            }
        }

        return [.. plans];
    }

    private Segment[] SegmentsOf(ComponentDescription component, SynapsesDescription synapses)
    {
        string source = $"{component.Name}.{synapses.Source}";
        if (_segmentsOf.TryGetValue(source, out Segment[]? port))
        {
            return port;
        }

        int delay = synapses.DelayMs is { } ms ? Steps(ms) : 1;
        return [new Segment(_segments++, _populationOf[source].Index, delay, 0)];
    }

    private ComponentDescription Component(string name) => _description.Components[IndexOfComponent(name)];

    private int IndexOfComponent(string name) => _description.Components.ToList().FindIndex(component => component.Name == name);

    private int Steps(double delayMs) => (int)Math.Round(delayMs / DtMs, MidpointRounding.AwayFromZero);
}
