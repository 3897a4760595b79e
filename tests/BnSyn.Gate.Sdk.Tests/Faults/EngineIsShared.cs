namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>The tests that make one copy of the engine wrong and therefore run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class EngineIsShared : ICollectionFixture<FaultyEngine>
{
    internal const string Name = "faults";
}
