using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Makes findings about what a baseline declares.</summary>
internal static class BaselineFinding
{
    /// <summary>Fills in a row for a place in a baseline.</summary>
    public static Finding Of(Diagnostic diagnostic, LoadedBaseline baseline, string[] place, FindingSubject subject, params (string Name, string Value)[] arguments) =>
        Finding.Of(diagnostic, arguments) with
        {
            Subject = subject with { Scenario = baseline.Content.Scenario, Against = Against.Baseline },
            Location = baseline.Locate(place),
        };
}
