using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample on the scale: the accelerated backend allocates 1 000 000 B while it is built and keeps 50 000 B of them alive.</summary>
internal static class Weights
{
    public const long Allocated = 1_000_000;

    public const long Live = 50_000;

    public static ScenarioMeasurement Scenario(long allocated = Allocated, long live = Live) => Sample.Scenario() with
    {
        Memory = [new("reference", 1_000_000, 2_000_000, 0.1), new("accelerated", live, allocated, 0.01)],
    };
}
