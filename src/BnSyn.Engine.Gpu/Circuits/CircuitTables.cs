using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>A plan as tables of numbers, which is how kernels read it.</summary>
internal sealed class CircuitTables
{
    /// <summary>Neurons of a word of spikes, which a group of work items advances.</summary>
    internal const int WordBits = 64;

    private readonly CircuitPlan _plan;
    private readonly DevicePathway[] _pathways;
    private readonly List<DeviceSegment> _segments = [];
    private readonly (int First, int End)[] _pathwaysOf;
    private readonly long[] _firstWeightOf;

    internal CircuitTables(CircuitPlan plan)
    {
        _plan = plan;
        _pathwaysOf = new (int, int)[plan.Populations.Length];
        _firstWeightOf = new long[plan.Pathways.Length];
        _pathways = PlanPathways();
        PopulationOfWord = [.. plan.Populations.SelectMany(population => Enumerable.Repeat((uint)population.Index, population.Words))];
        CompetingWords =
        [
            .. plan.Populations
                .Where(population => population.Description.Kind == PopulationKind.Conductance && population.Description.MostWinners < population.Size)
                .SelectMany(population => Enumerable.Range(population.FirstSlot / WordBits, population.Words))
                .Select(word => (uint)word),
        ];
    }

    /// <summary>Synapses, those onto one population side by side in the order of summation.</summary>
    internal ReadOnlySpan<DevicePathway> Pathways => _pathways;

    /// <summary>Whose axons they read.</summary>
    internal ReadOnlySpan<DeviceSegment> Segments => CollectionsMarshal.AsSpan(_segments);

    /// <summary>The population of every word of a row of spikes.</summary>
    internal uint[] PopulationOfWord { get; }

    /// <summary>The words of populations in which not all fire that could.</summary>
    internal uint[] CompetingWords { get; }

    /// <summary>Short-term plasticity.</summary>
    internal ShortTermTables ShortTerm { get; } = new();

    /// <summary>Number of weights, those of absent synapses and of spare places included.</summary>
    internal long Weights { get; private set; }

    /// <summary>Where the weights of synapses begin, by their index in the plan.</summary>
    internal long FirstWeightOf(int pathway) => _firstWeightOf[pathway];

    /// <summary>The populations with the frames that their inputs show now, and these frames one after the other.</summary>
    /// <param name="frames">By population; of others than inputs none.</param>
    internal (DevicePopulation[] Populations, ulong[] Frames) Show(ulong[][][] frames)
    {
        var words = new List<ulong>();
        var populations = new DevicePopulation[_plan.Populations.Length];
        foreach (PopulationPlan population in _plan.Populations)
        {
            ulong[][] shown = frames[population.Index];
            populations[population.Index] = new DevicePopulation(population, _plan.DtMs, _pathwaysOf[population.Index], words.Count, shown.Length);
            words.AddRange(shown.SelectMany(frame => frame));
        }

        return (populations, [.. words]);
    }

    private DevicePathway[] PlanPathways()
    {
        var pathways = new List<DevicePathway>();
        foreach (PopulationPlan target in _plan.Populations)
        {
            int first = pathways.Count;
            foreach (PathwayPlan pathway in _plan.Pathways.Where(pathway => pathway.Target == target.Index))
            {
                int firstSegment = _segments.Count;
                _segments.AddRange(pathway.Segments.Select(segment => new DeviceSegment(segment, _plan.Populations[segment.Population])));
                _firstWeightOf[pathway.Index] = Weights;
                pathways.Add(new DevicePathway(
                    Weights, (int)pathway.Description.Effect, (firstSegment, _segments.Count), ShortTerm.Add(pathway, _plan), target.Slots));
                Weights += (long)pathway.Sources * target.Slots;
            }

            _pathwaysOf[target.Index] = (first, pathways.Count);
        }

        return [.. pathways];
    }
}
