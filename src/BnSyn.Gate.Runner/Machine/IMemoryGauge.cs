namespace BnSyn.Gate.Runner.Machine;

/// <summary>The memory of the machine as this process may use it.</summary>
internal interface IMemoryGauge
{
    /// <summary>What this process and those of its backends have in memory, in bytes.</summary>
    long UsedBytes { get; }

    /// <summary>What processes of the gate may still take, in bytes.</summary>
    long FreeBytes { get; }

    /// <summary>Gives back what is garbage of this process.</summary>
    void Collect();
}
