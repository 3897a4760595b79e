using BnSyn.Gate.Sdk.Tests.Packages;

[assembly: AssemblyFixture(typeof(PackedFeed))]
