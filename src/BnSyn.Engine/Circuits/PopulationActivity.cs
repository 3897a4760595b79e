namespace BnSyn.Engine.Circuits;

/// <summary>What a population did.</summary>
/// <param name="Name">Component and population.</param>
/// <param name="Neurons">Number of neurons.</param>
/// <param name="Spikes">Spikes since step 0.</param>
/// <param name="Steps">Steps since then.</param>
/// <param name="DtMs">Length of a step, ms.</param>
/// <param name="FirstSpikes">The step of every neuron's first spike, -1 where there was none.</param>
public sealed record PopulationActivity(string Name, int Neurons, long Spikes, long Steps, double DtMs, IReadOnlyList<long> FirstSpikes)
{
    /// <summary>Mean rate of a neuron, Hz; 0 before the first step.</summary>
    public double RateHz => Steps == 0 ? 0.0 : Spikes * 1000.0 / (Neurons * Steps * DtMs);

    /// <summary>Mean number of spikes in a step; 0 before the first.</summary>
    public double SpikesPerStep => Steps == 0 ? 0.0 : (double)Spikes / Steps;

    /// <summary>Neurons that have fired.</summary>
    public int ActiveNeurons => FirstSpikes.Count(step => step >= 0);

    /// <summary>The first step in which one of them fired, -1 if none has.</summary>
    public long FirstSpike => FirstSpikes.Where(step => step >= 0).DefaultIfEmpty(-1).Min();
}
