namespace BnSyn.Gate.Runner.Shards;

/// <summary>What is done of a unit.</summary>
internal enum UnitWork
{
    /// <summary>The run of a seed with all its repetitions: they show what one process does to its own runs.</summary>
    Runs,

    /// <summary>The runs of the first seed on every backend, with memory, timing and energy: timed states are compared with observed ones, and times with each other.</summary>
    Gains,

    /// <summary>The run of a seed for an ensemble.</summary>
    Ensemble,
}
