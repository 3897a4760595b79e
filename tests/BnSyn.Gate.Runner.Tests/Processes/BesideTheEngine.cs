namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>Tests that write files into the folder of the tests' engine, and tests that need that folder to stay as it is: never at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class BesideTheEngine
{
    /// <summary>The collection's name.</summary>
    public const string Name = "beside the engine";
}
