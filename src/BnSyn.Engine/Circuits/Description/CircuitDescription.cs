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
}
