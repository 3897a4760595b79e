using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample's memory: the accelerated backend allocates 1 000 000 B during construction, of which 50 000 B stay live.</summary>
internal static class Bytes
{
    public const long Allocated = 1_000_000;

    public const long Live = 50_000;

    public static ScenarioMeasurement Scenario(long allocated = Allocated, long live = Live) => Sample.Scenario() with
    {
        Memory = [new("reference", 1_000_000, 2_000_000, 0.1), new("accelerated", live, allocated, 0.01)],
    };
}
