namespace BnSyn.Gate.Analysis.Requests;

/// <summary>What <c>PhysicsGateEnergy</c> has the gate do with measured energy.</summary>
public enum EnergyUse
{
    /// <summary>Show it, or why there is none.</summary>
    Report,

    /// <summary>Hold it to what was accepted; what cannot be measured or compared is inconclusive.</summary>
    Gate,
}
