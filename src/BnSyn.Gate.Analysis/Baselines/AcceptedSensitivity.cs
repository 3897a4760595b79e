namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one tier was found to see in a scenario when its baseline was accepted.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Tier">The tier's name.</param>
/// <param name="FalseAlarmRate">Share of gates on unchanged physics that alarmed.</param>
/// <param name="FalseAlarmBound">The largest rate with which so few alarms are no surprise, at 95 %.</param>
/// <param name="Gates">How many gates on unchanged physics were drawn.</param>
/// <param name="DetectableSizes">By perturbation: the size from which on 90 % of the comparisons saw it.</param>
public sealed record AcceptedSensitivity(
    string Scenario, string Tier, double FalseAlarmRate, double FalseAlarmBound, int Gates, IReadOnlyDictionary<string, double> DetectableSizes)
{
    /// <summary>What a baseline says; nothing where it is from before this was measured.</summary>
    internal static IEnumerable<AcceptedSensitivity> Of(Baseline baseline) =>
        from tier in baseline.Sensitivity
        select new AcceptedSensitivity(
            baseline.Scenario, tier.Key, tier.Value.FalseAlarmRate, tier.Value.FalseAlarmBound, tier.Value.Gates, tier.Value.DetectableSizes);
}
