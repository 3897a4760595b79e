using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>
/// A network at other sizes: more neurons with as many synapses into each, as a larger piece of cortex has them; more synapses into as many
/// neurons; more drive. Weights stay, so that a network with other synapses may be in another regime.
/// </summary>
internal static class NetworkSizes
{
    private const string Neurons = "neurons";

    // Below it a network of random connections is mostly its own neighbour: a quarter of all pairs are connected.
    private const double FewestNeuronsPerSynapse = 4;
    private const double MostNeurons = 1e6;

    // How far synapses and drive are moved to either side.
    private const double Range = 4;

    /// <summary>What can be varied.</summary>
    public static IReadOnlyList<SizeFactor> Of(NetworkParameters parameters)
    {
        var synapses = SynapsesPerNeuron(parameters);
        var list = new List<SizeFactor>
        {
            new(Neurons, "1", parameters.N, Math.Min(parameters.N, Math.Max(8, Math.Floor(FewestNeuronsPerSynapse * synapses))), MostNeurons, FormattableString.Invariant($"{synapses:0.##} synapses into each neuron")),
            new("synapses-per-neuron", "1", synapses, synapses / Range, Math.Max(synapses, Math.Min(synapses * Range, parameters.N / FewestNeuronsPerSynapse)), "neurons"),
        };
        if (parameters.ExtRateHz > 0)
        {
            list.Add(new("drive", "Hz", parameters.ExtRateHz, parameters.ExtRateHz / Range, parameters.ExtRateHz * Range, "neurons and synapses"));
        }

        return list;
    }

    /// <summary>The network of other sizes.</summary>
    /// <param name="declared">The scenario's.</param>
    /// <param name="sizes">One for each factor.</param>
    public static NetworkParameters At(NetworkParameters declared, IReadOnlyList<double> sizes)
    {
        // A quotient that is taken back is not always the same number: what is declared stays as it is.
        var neurons = (int)Math.Round(sizes[0]);
        var isDeclared = neurons == declared.N && sizes[1] == SynapsesPerNeuron(declared);
        return declared with
        {
            N = neurons,
            PConn = isDeclared ? declared.PConn : Math.Min(1, sizes[1] / neurons),
            ExtRateHz = sizes.Count > 2 ? sizes[2] : declared.ExtRateHz,
        };
    }

    private static double SynapsesPerNeuron(NetworkParameters parameters) => parameters.PConn * parameters.N;
}
