using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Acknowledgements;

/// <summary>
/// A drift that is known: told in every run, and no failure until a date. All of it is stated, and nothing of it is a pattern: what differs in any
/// part is another drift.
/// </summary>
internal sealed record Acknowledgement
{
    /// <summary>How a date is written.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>Values above what is expected.</summary>
    public const string Up = "up";

    /// <summary>Values below it.</summary>
    public const string Down = "down";

    /// <summary>The code of the findings.</summary>
    public required string Code { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The metric's name.</summary>
    public required string Quantity { get; init; }

    /// <summary>The metric's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The backends that show it, each of them.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>What they are compared with.</summary>
    public required Against Against { get; init; }

    /// <summary>The seeds that show it, each of them.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Whether the values are above what is expected.</summary>
    public required bool IsUp { get; init; }

    /// <summary>The most that they differ from it, in the metric's unit; above 0.</summary>
    public required double Size { get; init; }

    /// <summary>Why it is let be.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it does not fail.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where the entry is.</summary>
    public required SourceLocation Place { get; init; }

    /// <summary><see cref="Up"/> or <see cref="Down"/>.</summary>
    public string Direction => IsUp ? Up : Down;

    /// <summary>What is acknowledged, in words.</summary>
    public string Words =>
        $"{Scenario}: {Quantity} ({string.Join(", ", Backends)}) against the {AgainstWord.Of(Against)}, {Direction}, seed {string.Join(", ", Seeds.Select(NumberText.Of))}, {Code}";

    /// <summary>The last day, as it is written.</summary>
    public string LastDay => Until.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether a finding is what the entry states, whatever its size.</summary>
    /// <param name="finding">Any finding.</param>
    public bool Names(Finding finding) =>
        finding is { Effect: Outcome.Drift, Subject: { Seed: { } seed } subject, Difference: { } difference }
        && finding.Diagnostic.Code == Code && subject.Scenario == Scenario && subject.Observable == Quantity && subject.Against == Against
        && difference.Unit == Unit && Backends.Contains(subject.Backend!, StringComparer.Ordinal) && Seeds.Contains(seed)
        && double.IsFinite(difference.Actual) && double.IsFinite(difference.Expected)
        && (IsUp ? difference.Actual > difference.Expected : difference.Actual < difference.Expected);
}
