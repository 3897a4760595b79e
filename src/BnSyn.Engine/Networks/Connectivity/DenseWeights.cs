namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>The weights of one class of sources as a dense matrix, for the reference backend.</summary>
/// <remarks>
/// Column-major: the N entries of one source lie together, absent synapses are zeros. The product adds column after column in
/// ascending order of the source, over all entries; this order of additions defines the result of every backend.
/// </remarks>
public sealed class DenseWeights
{
    private readonly double[][] _columns;

    /// <summary>Writes out the synapses of the sources [<paramref name="first"/>, <paramref name="end"/>).</summary>
    /// <param name="adjacency">Who receives from whom.</param>
    /// <param name="first">First source of the class.</param>
    /// <param name="end">One past the last source of the class.</param>
    /// <param name="weight_nS">The weight of every synapse of the class in nS.</param>
    public DenseWeights(OutgoingAdjacency adjacency, int first, int end, double weight_nS)
    {
        _columns = new double[end - first][];
        for (int source = first; source < end; source++)
        {
            var column = new double[adjacency.Neurons];
            foreach (int target in adjacency.TargetsOf(source).ToArray())
            {
                column[target] = weight_nS;
            }

            _columns[source - first] = column;
        }
    }

    /// <summary>result = W·<paramref name="spikes"/>.</summary>
    /// <param name="spikes">1 for every source of the class that fired, else 0.</param>
    /// <param name="result">Receives the input of every target in nS.</param>
    public void Multiply(ReadOnlySpan<double> spikes, Span<double> result)
    {
        result.Clear();
        for (int source = 0; source < _columns.Length; source++)
        {
            AddColumn(_columns[source], spikes[source], result);
        }
    }

    private static void AddColumn(ReadOnlySpan<double> column, double spike, Span<double> result)
    {
        for (int target = 0; target < column.Length; target++)
        {
            result[target] += column[target] * spike;
        }
    }
}
