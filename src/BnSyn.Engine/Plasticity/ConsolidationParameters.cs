using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>Parameters of consolidation, with the defaults of BN-Syn. Its time unit is the second.</summary>
public sealed record ConsolidationParameters
{
    /// <summary>Time constant τ_f in s with which a fast weight falls back to where it started; positive.</summary>
    public double Tau_f_s { get; init; } = 1800.0;

    /// <summary>Time constant τ_tag of a tag in s; positive. <see cref="MomentaryTagWeights"/> does not use it.</summary>
    public double Tau_tag_s { get; init; } = 5400.0;

    /// <summary>Time constant τ_p of the protein in s; positive.</summary>
    public double Tau_p_s { get; init; } = 7200.0;

    /// <summary>Change θ of a fast weight beyond which its synapse is tagged, in the unit of weights; not negative.</summary>
    public double Theta_tag { get; init; } = 0.25;

    /// <summary>Rate η_f of the fast weight, per s and unit of the update; not negative.</summary>
    public double Eta_f { get; init; } = 0.05;

    /// <summary>Rate η_c of consolidation at a full tag and all the protein, per s; not negative.</summary>
    public double Eta_c { get; init; } = 0.005;

    /// <summary>How many synapses have to be beyond θ at once for protein to be made; positive. A constant of BN-Syn, N_p.</summary>
    public int SynapsesForProtein { get; init; } = 50;

    /// <summary>Rate of protein synthesis in 1/s; positive. A constant of BN-Syn that has no name there.</summary>
    public double ProteinSynthesis_per_s { get; init; } = 1.0;

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Positive(Tau_f_s, "tau_f_s");
        ParameterCheck.Positive(Tau_tag_s, "tau_tag_s");
        ParameterCheck.Positive(Tau_p_s, "tau_p_s");
        ParameterCheck.NotNegative(Theta_tag, "theta_tag");
        ParameterCheck.NotNegative(Eta_f, "eta_f");
        ParameterCheck.NotNegative(Eta_c, "eta_c");
        ParameterCheck.AtLeast(SynapsesForProtein, 1.0, "N_p");
        ParameterCheck.Positive(ProteinSynthesis_per_s, "protein synthesis_per_s");
    }

    /// <summary>Whether a fast weight that has changed so much is tagged: beyond θ, not at it.</summary>
    internal bool Tags(double change) => Math.Abs(change) > Theta_tag;
}
