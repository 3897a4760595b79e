using System.Globalization;
using System.Runtime.CompilerServices;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;

namespace BnSyn.Engine.Networks;

/// <summary>How much memory a network will take, from its parameters alone: what is too large is refused before anything is allocated.</summary>
/// <remarks>An upper estimate that is near where it matters: synapses, of which a random number is taken five standard deviations above its mean, and neurons.</remarks>
internal sealed class NetworkSize
{
    // V, w, three conductances, inputs and current, ten vectors of binary64 and two lists of spikes.
    private const double BytesPerNeuron = (10 * sizeof(double)) + (2 * sizeof(int));

    // The same once more in binary32, and vectors of its own in binary64.
    private const double BytesPerNeuronOfSingle = (2 * 5 * sizeof(float)) + (3 * sizeof(double)) + sizeof(int);

    // Every machine has so much, in bytes, and the answer is itself an object of some hundreds.
    private const double NeverAsked = 1 << 24;

    private readonly string _made;
    private readonly double _learning;

    /// <summary>Estimates a network.</summary>
    /// <param name="parameters">The physics, which is valid.</param>
    /// <param name="population">How its neurons divide.</param>
    /// <param name="isDense">Whether its backend keeps N×N weights.</param>
    /// <param name="parts">In how many parts rows are cut.</param>
    internal NetworkSize(NetworkParameters parameters, Population population, bool isDense, int parts)
    {
        double n = population.N;
        double? degree = parameters.InDegree ?? parameters.OutDegree;
        Synapses = degree is { } partners ? n * partners : n * n * parameters.PConn;
        MostSynapses = degree is null ? Synapses + (5.0 * Math.Sqrt(Synapses)) : Synapses;
        Density = parameters.InDegree is not null ? "in_degree" : degree is not null ? "out_degree" : "p_conn";
        _made = string.Create(CultureInfo.InvariantCulture, $"N = {parameters.N} and {Density} = {degree ?? parameters.PConn} make about {Synapses:F0} synapses");
        double bytesPerIndex = OutgoingAdjacency.FitsNarrow(population.N) ? sizeof(ushort) : sizeof(int);

        // A chunk is copied when its length is known; where a degree is fixed, places are counted instead.
        double rowsPerChunk = Math.Min(n, 1L << RowStarts.ShiftOf(population.N));
        double whileBuilt = degree is null ? MostSynapses * bytesPerIndex * rowsPerChunk / n : n * sizeof(int);
        double cuts = n * sizeof(int) * (parts - 1);
        Bytes = (MostSynapses * bytesPerIndex) + Math.Max(whileBuilt, cuts) + (n * (sizeof(int) + BytesPerNeuron + BytesPerNeuronOfSingle));
        if (isDense)
        {
            Bytes += n * n * sizeof(double);
        }

        if (parameters.Plasticity is { } plasticity)
        {
            _learning = MostSynapses * population.NExc / n;
            double bytes = Unsafe.SizeOf<PlasticSynapse>() + Unsafe.SizeOf<IncomingSynapse>() + (plasticity.Consolidation is null ? 0 : 2 * sizeof(double));
            Bytes += (_learning * bytes) + (isDense ? n * n * sizeof(int) : 0.0);
        }
    }

    /// <summary>Number of synapses, or its mean where they are drawn with a probability.</summary>
    internal double Synapses { get; }

    /// <summary>The same, of which a random number is taken five standard deviations above its mean.</summary>
    internal double MostSynapses { get; }

    /// <summary>The parameter that, with N, decides how many there are.</summary>
    internal string Density { get; }

    /// <summary>Bytes of memory while it is built.</summary>
    internal double Bytes { get; }

    /// <summary>Refuses what does not fit in the memory of this machine.</summary>
    /// <param name="realisations">How many of them there are to be at a time.</param>
    /// <exception cref="NetworkSizeException">They do not fit.</exception>
    internal void RequireRoom(int realisations = 1) =>
        Require(Bytes * realisations < NeverAsked ? double.PositiveInfinity : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, realisations);

    /// <summary>Refuses what does not fit.</summary>
    /// <param name="available">Bytes of memory there are.</param>
    /// <param name="realisations">How many of them there are to be at a time.</param>
    /// <exception cref="NetworkSizeException">They do not fit.</exception>
    internal void Require(double available, int realisations = 1)
    {
        double needed = Bytes * realisations;
        if (needed > available)
        {
            string times = realisations == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" in each of {realisations} realisations");
            throw new NetworkSizeException(NetworkSizeError.Memory, string.Create(
                CultureInfo.InvariantCulture, $"{_made}{times}, which do not fit in the memory\nabout {needed:F0} bytes are needed, there are {available:F0}: lower N or {Density}"));
        }

        if (_learning > Array.MaxLength)
        {
            throw new NetworkSizeException(NetworkSizeError.LearningSynapses, string.Create(
                CultureInfo.InvariantCulture, $"{_made}, of which about {_learning:F0} learn, and at most {Array.MaxLength} can: lower N or {Density}, or raise frac_inhib"));
        }
    }
}
