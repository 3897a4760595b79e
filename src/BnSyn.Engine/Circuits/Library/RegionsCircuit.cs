using System.Globalization;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Library;

/// <summary>Circuits of equal regions with tracts between them, of any size.</summary>
/// <remarks>
/// A region is a balanced pair: excitatory and inhibitory neurons driven by a background of random spikes. Tract t ends in region t
/// mod regions and comes from the region 1 + t / regions places further, with a delay of 2 to 16 ms, so cycles are many.
/// </remarks>
public static class RegionsCircuit
{
    /// <summary>The most regions; each has three populations.</summary>
    public const int MaxRegions = 50;

    private const double Density = 0.1;

    /// <summary>Describes a circuit.</summary>
    /// <param name="regions">2 to 50.</param>
    /// <param name="tracts">0 to regions·(regions - 1), at most 135.</param>
    /// <param name="neurons">At least 20 a region, at most 50 000.</param>
    /// <param name="level">How much of it.</param>
    /// <exception cref="CircuitException">A number is out of range.</exception>
    public static CircuitDescription Describe(int regions, int tracts, int neurons, CircuitLevel level = CircuitLevel.Static)
    {
        Bounds.Integer(regions, 2, MaxRegions, "regions", "regions");
        Bounds.Integer(tracts, 0, Math.Min(135, regions * (regions - 1)), "regions", "tracts");
        Bounds.Integer(neurons, 20 * regions, 50_000, "regions", "neurons");
        var circuit = new CircuitBuilder(dtMs: 1.0);
        int size = neurons / regions;
        for (int region = 0; region < regions; region++)
        {
            int arriving = (tracts / regions) + (region < tracts % regions ? 1 : 0);
            AddRegion(circuit.AddComponent(Name(region)), size, arriving, level);
        }

        for (int region = 0; region < Math.Min(regions, tracts); region++)
        {
            int target = region;
            circuit.Project($"{Name(region)}.afferent", [.. Enumerable.Range(0, tracts)
                .Where(t => t % regions == target)
                .Select(t => new Tract($"{Name((target + 1 + (t / regions)) % regions)}.out", 2.0 + (t % 15)))]);
        }

        return circuit.Build();
    }

    private static string Name(int region) => string.Create(CultureInfo.InvariantCulture, $"r{region:D2}");

    private static void AddRegion(ComponentBuilder region, int size, int tracts, CircuitLevel level)
    {
        int inhibitory = Math.Max(1, size * 15 / 100);
        int background = Math.Max(1, size / 4);
        int excitatory = size - inhibitory - background;
        PopulationKind kind = level == CircuitLevel.Delivery ? PopulationKind.Random : PopulationKind.Conductance;
        region.AddPopulation(new PopulationDescription { Name = "e", Size = excitatory, Kind = kind, RateHz = 20.0, Winners = 0.2 });
        region.AddPopulation(new PopulationDescription { Name = "i", Size = inhibitory, Kind = kind, RateHz = 20.0 });
        region.AddPopulation(new PopulationDescription { Name = "background", Size = background, Kind = PopulationKind.Random, RateHz = 20.0 });
        region.AddOutput("out", "e");
        if (tracts > 0)
        {
            region.AddPort("afferent", tracts * excitatory);
        }

        if (level == CircuitLevel.Delivery)
        {
            return;
        }

        HebbianParameters? hebbian = level == CircuitLevel.Plastic ? new HebbianParameters { Rate = 1e-3 } : null;
        Join(region, "background-e", "e", "background", SynapticEffect.Excitatory, 4.0, background);
        Join(region, "background-i", "i", "background", SynapticEffect.Excitatory, 4.0, background);
        Join(region, "e-e", "e", "e", SynapticEffect.Excitatory, 0.5, excitatory, hebbian);
        Join(region, "e-i", "i", "e", SynapticEffect.Excitatory, 1.0, excitatory);
        Join(region, "i-e", "e", "i", SynapticEffect.Inhibitory, 4.0, inhibitory);
        Join(region, "i-i", "i", "i", SynapticEffect.Inhibitory, 2.0, inhibitory);
        if (tracts > 0)
        {
            Join(region, "afferent-e", "e", "afferent", SynapticEffect.Excitatory, 0.5, tracts * excitatory);
        }
    }

    // A tenth of the pairs; the weight makes up for the number of sources, so that regions of any size are driven alike.
    private static void Join(
        ComponentBuilder region, string name, string target, string source, SynapticEffect effect, double strength, int sources, HebbianParameters? hebbian = null) =>
        region.AddSynapses(new SynapsesDescription
        {
            Name = name,
            Target = target,
            Source = source,
            Effect = effect,
            Hebbian = hebbian,
            Weights = new WeightLaw
            {
                Distribution = WeightDistribution.Uniform, Density = Density, Mean = strength / (Density * sources), Spread = strength / (4.0 * Density * sources),
            },
        });
}
