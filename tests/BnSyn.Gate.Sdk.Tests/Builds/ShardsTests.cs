namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>A gate in shards through MSBuild: a shard that was measured is no pass, and neither is what another build would find of one.</summary>
[Collection(BuildsShareACopy.Name)]
public sealed class ShardsTests(BuildCopy copy)
{
    [Fact(Explicit = true)]
    public void Shards_measure_a_merge_judges_and_neither_leaves_a_pass_behind()
    {
        try
        {
            foreach (var shard in new[] { "1/2", "2/2" })
            {
                var measured = copy.Gate(BuildCopy.QuickScenario, $"-p:PhysicsGateShard={shard}", "-p:PhysicsGateMeasureGains=false");
                measured.AssertPassed();
                Assert.Contains(measured.Messages, message => message.StartsWith($"PhysicsGate: shard {shard} measured", StringComparison.Ordinal));
                Assert.Empty(Stamps());
            }

            var merged = copy.Gate(BuildCopy.QuickScenario, "-p:PhysicsGateMergeShards=reports", "-p:PhysicsGateMeasureGains=false");
            merged.AssertPassed();
            Assert.Contains(merged.Messages, message => message.StartsWith("PhysicsGate: Passed, ", StringComparison.Ordinal));
            Assert.Empty(Stamps());

            File.Delete(copy.Files.PathOf("artifacts/physics-gate/measurements.2-of-2.json"));
            var missing = copy.Gate(BuildCopy.QuickScenario, "-p:PhysicsGateMergeShards=reports", "-p:PhysicsGateMeasureGains=false");
            Assert.Equal("BNG2064", Assert.Single(missing.Errors).Code);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(copy.Files.PathOf("artifacts/physics-gate"), "measurements.*-of-*.json"))
            {
                File.Delete(file);
            }
        }
    }

    private string[] Stamps() => Directory.GetFiles(copy.Files.PathOf("artifacts/obj/BnSyn.Engine.Scenarios"), "passed-*.stamp", SearchOption.AllDirectories);
}
