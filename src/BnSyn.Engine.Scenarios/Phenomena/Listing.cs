using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>Parameters of modules as a baseline records them, with the names that they have in networks.</summary>
internal static class Listing
{
    /// <summary>Lists a neuron.</summary>
    public static IReadOnlyList<ParameterDescription> Of(AdExParameters p) => Part(new() { AdEx = p }, "adex.");

    /// <summary>Lists a learning rule; its η is per step here.</summary>
    public static IReadOnlyList<ParameterDescription> Of(PlasticityParameters p) =>
    [
        .. Part(new() { Plasticity = new() { Rule = p } }, "plasticity.").Where(row => row.Name != "plasticity.eta"), ParameterDescription.Number("plasticity.eta", p.Eta, "1"),
    ];

    /// <summary>Lists a temperature, without the time between cooling steps.</summary>
    public static IReadOnlyList<ParameterDescription> Of(TemperatureParameters p) =>
        [.. Part(new() { Plasticity = new() { Temperature = p } }, "temperature.").Where(row => row.Name != "temperature.cool_every")];

    /// <summary>Lists consolidation, without the rate of the fast weight.</summary>
    public static IReadOnlyList<ParameterDescription> Of(ConsolidationParameters p) => Part(new() { Plasticity = new() { Consolidation = p } }, "consolidation.");

    private static IReadOnlyList<ParameterDescription> Part(Networks.NetworkParameters network, string prefix) =>
        [.. ParameterList.Of(network).Where(row => row.Name.StartsWith(prefix, StringComparison.Ordinal))];
}
