namespace BnSyn.Gate.Runner.Tests.Measuring;

/// <summary>Tests that measure the memory of the whole process, or time: no other test may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
