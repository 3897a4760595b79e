using System.Globalization;
using System.Numerics;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Who receives from whom: for every source the ascending indices of its targets, nothing else.</summary>
/// <remarks>
/// Two bytes a synapse up to 65 536 neurons, four beyond: the weight depends only on the class of the source, so it is not
/// stored. The N² draws stream through a single row of bits, so building needs no N×N memory. Immutable after
/// <see cref="Draw(RandomGenerator, int, double)"/>.
/// </remarks>
public sealed class OutgoingAdjacency
{
    private readonly int[] _starts;
    private readonly ushort[] _narrow;
    private readonly int[] _wide;

    private OutgoingAdjacency(int[] starts, ushort[] narrow, int[] wide)
    {
        _starts = starts;
        _narrow = narrow;
        _wide = wide;
    }

    /// <summary>Number of neurons N.</summary>
    public int Neurons => _starts.Length - 1;

    /// <summary>Number of synapses.</summary>
    public long Count => _starts[^1];

    /// <summary>Draws the connections of <paramref name="neurons"/> neurons, each ordered pair with probability p.</summary>
    /// <remarks>N² uniform draws, row by row over the sources; a connection exists where u &lt; p. A neuron's draw for itself
    /// is consumed and ignored.</remarks>
    /// <exception cref="ArgumentException">There would be more synapses than an array holds.</exception>
    public static OutgoingAdjacency Draw(RandomGenerator generator, int neurons, double probability) =>
        Draw(generator, neurons, probability, Registers.Widest);

    /// <summary>Draws them with the registers given.</summary>
    internal static OutgoingAdjacency Draw(RandomGenerator generator, int neurons, double probability, Registers registers)
    {
        // That many are certain before anything is drawn.
        double mean = Mean(neurons, probability);
        if (mean - (5.0 * Math.Sqrt(mean)) > Array.MaxLength)
        {
            throw TooMany(neurons, probability);
        }

        bool fits = neurons - 1 <= ushort.MaxValue;
        var narrow = new GrowingRows<ushort>(fits ? neurons : 0, probability);
        var wide = new GrowingRows<int>(fits ? 0 : neurons, probability);
        var draws = new EventDraws(new UniformThreshold(probability), neurons, registers);
        var row = new ulong[(neurons + 63) / 64];
        var starts = new int[neurons + 1];
        for (int pre = 0; pre < neurons; pre++)
        {
            draws.Fill(ref generator.Stream, row);
            row[pre >> 6] &= ~(1UL << pre);
            starts[pre + 1] = fits ? narrow.Add(row) : wide.Add(row);
        }

        return new OutgoingAdjacency(starts, narrow.ToArray(), wide.ToArray());
    }

    /// <summary>Neurons that send to none.</summary>
    internal static OutgoingAdjacency Without(int neurons) => new(new int[neurons + 1], [], []);

    /// <summary>The targets of <paramref name="source"/>, ascending.</summary>
    public TargetRow TargetsOf(int source)
    {
        int start = _starts[source];
        int length = OutDegree(source);
        return _wide.Length == 0 ? new(_narrow.AsSpan(start, length)) : new(_wide.AsSpan(start, length));
    }

    /// <summary>Number of targets of <paramref name="source"/>.</summary>
    public int OutDegree(int source) => _starts[source + 1] - _starts[source];

    /// <summary>Number of synapses whose source lies in [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public long CountFrom(int first, int end) => _starts[end] - _starts[first];

    /// <summary>Every synapse, row-major in the source, targets ascending.</summary>
    public IEnumerable<Connection> Connections()
    {
        for (int pre = 0; pre < Neurons; pre++)
        {
            for (int i = 0; i < OutDegree(pre); i++)
            {
                yield return new Connection(pre, TargetsOf(pre)[i]);
            }
        }
    }

    private static double Mean(int neurons, double probability) => (double)neurons * neurons * Math.Clamp(probability, 0.0, 1.0);

    private static ArgumentException TooMany(int neurons, double probability) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"N = {neurons} and p_conn = {probability} make about {Mean(neurons, probability):F0} synapses, a network holds at most {Array.MaxLength}: lower one of the two"));

    /// <summary>Rows of indices one after the other, of a length that is known only when they are drawn.</summary>
    private sealed class GrowingRows<TIndex>(int neurons, double probability)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        private TIndex[] _targets = new TIndex[Expected(neurons, probability)];
        private int _count;

        /// <summary>Appends the places of the set bits.</summary>
        /// <returns>How many indices there are now.</returns>
        internal int Add(ReadOnlySpan<ulong> row)
        {
            long needed = _count;
            foreach (ulong word in row)
            {
                needed += BitOperations.PopCount(word);
            }

            if (needed > Array.MaxLength)
            {
                throw TooMany(neurons, probability);
            }

            if (needed > _targets.Length)
            {
                Array.Resize(ref _targets, (int)Math.Min(Array.MaxLength, needed + (needed / 4)));
            }

            for (int word = 0; word < row.Length; word++)
            {
                for (ulong left = row[word]; left != 0; left &= left - 1)
                {
                    _targets[_count++] = TIndex.CreateTruncating((64 * word) + BitOperations.TrailingZeroCount(left));
                }
            }

            return _count;
        }

        internal TIndex[] ToArray()
        {
            Array.Resize(ref _targets, _count);
            return _targets;
        }

        // Mean and five standard deviations of a binomial count: growing is rare then, and little is cut off.
        private static int Expected(int neurons, double probability)
        {
            double mean = Mean(neurons, probability);
            return (int)Math.Min(Array.MaxLength, mean + (5.0 * Math.Sqrt(mean)));
        }
    }
}
