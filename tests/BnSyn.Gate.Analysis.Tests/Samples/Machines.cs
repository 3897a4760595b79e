using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample of an engine that promises no bits, on several classes of machines.</summary>
internal static class Machines
{
    public const string OtherClass = "macos-arm64";

    public static ScenarioDescription Description { get; } = Sample.Description with { EnvironmentClass = EnvironmentClasses.Machine };

    public static ScenarioMeasurement Scenario() => Sample.Scenario(Description);

    /// <summary>The same without anything that must be exact.</summary>
    public static ScenarioMeasurement Loose() => Scenario() with
    {
        Description = Description with
        {
            Digests = [.. Description.Digests.Select(digest => digest with { IsExact = false })],
        },
    };

    public static MeasurementSet Elsewhere(params ScenarioMeasurement[] scenarios) => On(OtherClass, scenarios);

    public static MeasurementSet On(string environmentClass, params ScenarioMeasurement[] scenarios) =>
        Sample.Set(scenarios) with { Machine = Sample.Machine with { EnvironmentClass = environmentClass } };
}
