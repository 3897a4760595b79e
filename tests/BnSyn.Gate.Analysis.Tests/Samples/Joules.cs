using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample beside energy counters: a window of 2 s over half a simulated second.</summary>
internal static class Joules
{
    public static ScenarioMeasurement Scenario(double accelerated = 5) => Sample.Scenario() with
    {
        Energy = [new("reference", 100, 20, 2, 0.5, ""), new("accelerated", accelerated, 20, 2, 0.5, "")],
    };
}
