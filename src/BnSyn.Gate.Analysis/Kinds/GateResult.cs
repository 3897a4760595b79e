using BnSyn.Gate.Analysis.Acknowledgements;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>What stages 5 to 8 made of a measurement set.</summary>
public sealed record GateResult
{
    /// <summary>What the gate says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Every finding in full, in the order of scenarios, rules and runs.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings as MSBuild shows them: one per code, scenario and kind of comparison.</summary>
    public required IReadOnlyList<Finding> Condensed { get; init; }

    /// <summary>What is behind the findings that decide anything, the worst first.</summary>
    internal IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>What a build prints, and how many errors it only counts.</summary>
    public ToldFindings Told => ToldFindings.Of(Condensed, Causes);

    /// <summary>What became of each acknowledgement, in the order of their file.</summary>
    internal IReadOnlyList<JudgedAcknowledgement> Acknowledged { get; init; } = [];

    /// <summary>What each kind of comparison came to.</summary>
    internal IReadOnlyList<KindResult> Kinds { get; init; } = [];

    /// <summary>What was judged.</summary>
    internal GateCase Case { get; init; } = null!;

    /// <summary>Every comparison of single runs, by scenario, expectation, backend and seed.</summary>
    public IReadOnlyList<Comparison> Comparisons => [.. Kinds.SelectMany(kind => kind.Comparisons)];

    /// <summary>How many comparisons the verdict rests on.</summary>
    public int Compared => Kinds.Sum(kind => kind.Outcomes.Count);

    /// <summary>Speed, memory and energy by scenario and backend; never judged, but for energies of nothing.</summary>
    public required IReadOnlyList<BackendGains> Gains { get; init; }

    /// <summary>What the gate was found to see when the baselines were accepted, by scenario and tier.</summary>
    public IReadOnlyList<AcceptedSensitivity> Sensitivity { get; init; } = [];

    /// <summary>What one kind of comparison came to.</summary>
    internal T Of<T>()
        where T : KindResult => Kinds.OfType<T>().Single();

    /// <summary>The same without the findings of a code, which follow from something that is told besides.</summary>
    /// <param name="diagnostic">The code.</param>
    /// <returns>The same verdict.</returns>
    public GateResult Without(Diagnostic diagnostic) => this with
    {
        Findings = [.. Findings.Where(finding => finding.Diagnostic != diagnostic)],
        Condensed = [.. Condensed.Where(finding => finding.Diagnostic != diagnostic)],
        Causes =
        [
            .. Causes.Select(cause => cause with { Findings = [.. cause.Findings.Where(finding => finding.Diagnostic != diagnostic)] })
                .Where(cause => cause.Findings.Count > 0),
        ],
    };
}
