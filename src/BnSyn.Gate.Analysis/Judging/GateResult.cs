using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Judging;

/// <summary>What stages 5 to 8 made of a measurement set.</summary>
public sealed record GateResult
{
    /// <summary>What the gate says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Every finding in full, in the order of scenarios, rules and runs.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings as MSBuild shows them: one per code, scenario and kind of comparison.</summary>
    public required IReadOnlyList<Finding> Condensed { get; init; }

    /// <summary>Every comparison, by scenario, kind, backend and seed.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>Scenarios with other bits than any that the baselines know, on a class of machines that they do not know.</summary>
    public IReadOnlyList<string> OfUnknownClass { get; init; } = [];

    /// <summary>Every comparison of ensembles, by scenario and backend.</summary>
    public required IReadOnlyList<EnsembleComparison> Ensembles { get; init; }

    /// <summary>Speed, memory and energy by scenario and backend; never judged, but for energies of nothing.</summary>
    public required IReadOnlyList<BackendGains> Gains { get; init; }

    /// <summary>What the gate was found to see when the baselines were accepted, by scenario and tier.</summary>
    public IReadOnlyList<AcceptedSensitivity> Sensitivity { get; init; } = [];

    /// <summary>This build against another commit's, by series; empty where the request names none.</summary>
    public IReadOnlyList<TimingResult> Timing { get; init; } = [];

    /// <summary>Measured memory beside what was accepted; empty where none was measured or accepted.</summary>
    public IReadOnlyList<MemoryResult> Memory { get; init; } = [];

    /// <summary>What the backends use beside what was accepted; empty where energy is only reported.</summary>
    public IReadOnlyList<EnergyResult> Energy { get; init; } = [];

    /// <summary>The same without the findings of a code, which follow from something that is told besides.</summary>
    /// <param name="diagnostic">The code.</param>
    /// <returns>The same verdict.</returns>
    public GateResult Without(Diagnostic diagnostic) => this with
    {
        Findings = [.. Findings.Where(finding => finding.Diagnostic != diagnostic)],
        Condensed = [.. Condensed.Where(finding => finding.Diagnostic != diagnostic)],
    };
}
