namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>The regimes in which a perturbation changes anything, and why it does not in the others.</summary>
/// <param name="Reason">Why the other regimes cannot feel it.</param>
/// <param name="In">Whether a regime can.</param>
internal sealed record ActsWhere(string Reason, Func<Regime, bool> In)
{
    /// <summary>It changes the membrane potentials from the first steps on.</summary>
    public static readonly ActsWhere Always = new("acts on every membrane potential", _ => true);

    /// <summary>It needs a spike: a synapse of the network, a reset, or an activity that the controller answers.</summary>
    public static readonly ActsWhere NeuronsFire = new("without a spike nothing is reset, delivered or controlled", regime => !regime.IsSilentControl);

    /// <summary>It scales a current.</summary>
    public static readonly ActsWhere ACurrentFlows = new("there is no constant current to scale", regime => regime.Parameters.ExternalCurrentPA != 0);

    /// <summary>It changes how synapses learn.</summary>
    public static readonly ActsWhere ItLearns = new("there is no weight that changes", regime => regime.Parameters.Plasticity is not null);

    /// <summary>It changes what is kept of what synapses learned.</summary>
    public static readonly ActsWhere ItConsolidates = new("nothing consolidates", regime => regime.Parameters.Plasticity?.Consolidation is not null);
}
