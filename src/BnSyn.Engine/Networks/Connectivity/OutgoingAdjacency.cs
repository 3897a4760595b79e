using System.Numerics;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Who receives from whom: for every source the ascending indices of its targets, nothing else.</summary>
/// <remarks>
/// Two bytes a synapse up to 65 536 neurons, four beyond: the weight depends only on the class of the source, so it is not
/// stored. Rows lie in chunks (<see cref="RowStarts"/>), so there may be more than 2^31 synapses. The N² draws stream through a single row
/// of bits, so building needs no N×N memory. Immutable after <see cref="Draw(RandomGenerator, int, double)"/>.
/// </remarks>
public sealed class OutgoingAdjacency
{
    private readonly RowStarts _starts;
    private readonly ushort[][] _narrow;
    private readonly int[][] _wide;

    /// <summary>Rows that have been drawn.</summary>
    /// <param name="starts">Where they begin.</param>
    /// <param name="narrow">Their targets, chunk by chunk, if all indices fit in 16 bits, else empty.</param>
    /// <param name="wide">Their targets, if they do not fit, else empty.</param>
    internal OutgoingAdjacency(RowStarts starts, ushort[][] narrow, int[][] wide)
    {
        _starts = starts;
        _narrow = narrow;
        _wide = wide;
    }

    /// <summary>Number of neurons N.</summary>
    public int Neurons => _starts.Neurons;

    /// <summary>Number of synapses.</summary>
    public long Count => _starts[Neurons];

    /// <summary>Draws the connections of <paramref name="neurons"/> neurons, each ordered pair with probability p.</summary>
    /// <remarks>N² uniform draws, row by row over the sources; a connection exists where u &lt; p. A neuron's draw for itself
    /// is consumed and ignored.</remarks>
    public static OutgoingAdjacency Draw(RandomGenerator generator, int neurons, double probability) =>
        Draw(generator, new RowStarts(neurons), probability, Registers.Widest);

    /// <summary>Draws them with the registers given, into chunks of the size given.</summary>
    internal static OutgoingAdjacency Draw(RandomGenerator generator, RowStarts starts, double probability, Registers registers)
    {
        int neurons = starts.Neurons;
        bool fits = FitsNarrow(neurons);
        var narrow = new GrowingRows<ushort>(starts, fits ? probability : 0.0);
        var wide = new GrowingRows<int>(starts, fits ? 0.0 : probability);
        var draws = new EventDraws(new UniformThreshold(probability), neurons, registers);
        var row = new ulong[(neurons + 63) / 64];
        for (int pre = 0; pre < neurons; pre++)
        {
            draws.Fill(ref generator.Stream, row);
            row[pre >> 6] &= ~(1UL << pre);
            starts[pre + 1] = fits ? narrow.Add(row) : wide.Add(row);
        }

        return new OutgoingAdjacency(starts, narrow.ToArray(), wide.ToArray());
    }

    /// <summary>Neurons that send to none.</summary>
    internal static OutgoingAdjacency Without(int neurons)
    {
        var starts = new RowStarts(neurons);
        var narrow = new ushort[starts.Chunks][];
        Array.Fill(narrow, []);
        return new OutgoingAdjacency(starts, narrow, []);
    }

    /// <summary>Whether the indices of that many neurons fit in 16 bits.</summary>
    internal static bool FitsNarrow(int neurons) => neurons - 1 <= ushort.MaxValue;

    /// <summary>The targets of <paramref name="source"/>, ascending.</summary>
    public TargetRow TargetsOf(int source)
    {
        int chunk = _starts.ChunkOf(source);
        int place = _starts.PlaceOf(source);
        int length = OutDegree(source);
        return _wide.Length == 0 ? new(_narrow[chunk].AsSpan(place, length)) : new(_wide[chunk].AsSpan(place, length));
    }

    /// <summary>Number of targets of <paramref name="source"/>.</summary>
    public int OutDegree(int source) => _starts.LengthOf(source);

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

    /// <summary>Rows of indices one after the other, of a length that is known only when they are drawn.</summary>
    private sealed class GrowingRows<TIndex>(RowStarts starts, double probability)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        private readonly List<TIndex[]> _chunks = new(starts.Chunks);
        private TIndex[] _targets = [];
        private int _count;
        private int _rows;
        private long _before;

        /// <summary>Appends the places of the set bits.</summary>
        /// <returns>How many indices there are now.</returns>
        internal long Add(ReadOnlySpan<ulong> row)
        {
            if (starts.ChunkOf(_rows) == _chunks.Count)
            {
                Begin();
            }

            _rows++;
            int needed = _count;
            foreach (ulong word in row)
            {
                needed += BitOperations.PopCount(word);
            }

            if (needed > _targets.Length)
            {
                Array.Resize(ref _targets, (int)Math.Min(Array.MaxLength, needed + (needed / 4L)));
            }

            for (int word = 0; word < row.Length; word++)
            {
                for (ulong left = row[word]; left != 0; left &= left - 1)
                {
                    _targets[_count++] = TIndex.CreateTruncating((64 * word) + BitOperations.TrailingZeroCount(left));
                }
            }

            return _before + _count;
        }

        /// <summary>The chunks, or none where no row was added.</summary>
        internal TIndex[][] ToArray()
        {
            End();
            return [.. _chunks];
        }

        private void Begin()
        {
            End();
            _targets = new TIndex[Expected(starts.RowsOf(_chunks.Count))];
            _chunks.Add(_targets);
            _before += _count;
            _count = 0;
        }

        // Nothing is cut off of what was never begun.
        private void End()
        {
            if (_chunks.Count > 0)
            {
                Array.Resize(ref _targets, _count);
                _chunks[^1] = _targets;
            }
        }

        // Mean and five standard deviations of a binomial count: growing is rare then, and little is cut off.
        private int Expected(int rows)
        {
            double mean = (double)rows * starts.Neurons * Math.Clamp(probability, 0.0, 1.0);
            return (int)Math.Min(Array.MaxLength, mean + (5.0 * Math.Sqrt(mean)));
        }
    }
}
