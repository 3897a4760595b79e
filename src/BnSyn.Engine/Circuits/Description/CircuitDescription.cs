namespace BnSyn.Engine.Circuits.Description;

/// <summary>A circuit that <see cref="CircuitBuilder"/> found to be sound; immutable.</summary>
public sealed class CircuitDescription
{
    internal CircuitDescription(
        double dtMs,
        IReadOnlyList<ComponentDescription> components,
        IReadOnlyList<ProjectionDescription> projections,
        IReadOnlyList<ModulatorDescription> modulators)
    {
        DtMs = dtMs;
        Components = components;
        Projections = projections;
        Modulators = modulators;
    }

    /// <summary>Length of a step, ms.</summary>
    public double DtMs { get; }

    /// <summary>The components, in the order in which they were added.</summary>
    public IReadOnlyList<ComponentDescription> Components { get; }

    /// <summary>What joins them.</summary>
    public IReadOnlyList<ProjectionDescription> Projections { get; }

    /// <summary>The signals that are the same everywhere.</summary>
    public IReadOnlyList<ModulatorDescription> Modulators { get; }

    /// <summary>Number of neurons, inputs included.</summary>
    public int Neurons => Components.Sum(component => component.Populations.Sum(population => population.Size));

    /// <summary>The same wiring with other constants.</summary>
    /// <param name="population">Makes the new population of the old one.</param>
    /// <param name="synapses">Makes the new synapses of the old ones.</param>
    /// <exception cref="CircuitException">A constant is out of range, or a name or size no longer fits.</exception>
    public CircuitDescription With(
        Func<PopulationDescription, PopulationDescription> population, Func<SynapsesDescription, SynapsesDescription> synapses)
    {
        var builder = new CircuitBuilder(DtMs);
        foreach (ComponentDescription old in Components)
        {
            ComponentBuilder component = builder.AddComponent(old.Name);
            old.Populations.ToList().ForEach(each => component.AddPopulation(population(each)));
            old.Ports.ToList().ForEach(each => component.AddPort(each.Name, each.Size));
            old.Outputs.ToList().ForEach(each => component.AddOutput(each.Name, each.Populations));
            old.Synapses.ToList().ForEach(each => component.AddSynapses(synapses(each)));
        }

        Projections.ToList().ForEach(each => builder.Project(each.Port, each.Tracts));
        Modulators.ToList().ForEach(each => builder.AddModulator(each));
        return builder.Build();
    }
}
