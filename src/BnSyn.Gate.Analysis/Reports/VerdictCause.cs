using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>A cause as programs read it: the findings that share it are those of its codes and scenarios.</summary>
internal sealed record VerdictCause
{
    /// <summary>What the findings have in common.</summary>
    public required CauseKind Kind { get; init; }

    /// <summary>What changed, as a line.</summary>
    public required string Title { get; init; }

    /// <summary>What it makes of the run.</summary>
    public required Outcome Effect { get; init; }

    /// <summary>The codes of the findings.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>The scenarios that show it.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>The observables that show it.</summary>
    public required IReadOnlyList<string> Observables { get; init; }

    /// <summary>The backends that show it.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>The seeds that show it.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>The step and the quantity in which it starts; <see langword="null"/> where neither is known.</summary>
    public string? Start { get; init; }

    /// <summary>What is written of a cause.</summary>
    public static VerdictCause Of(Cause cause) => new()
    {
        Kind = cause.Kind,
        Title = CauseText.Title(cause),
        Effect = cause.Effect,
        Codes = [.. cause.Findings.Select(finding => finding.Diagnostic.Code).Distinct(StringComparer.Ordinal)],
        Scenarios = cause.Scenarios,
        Observables = cause.Observables,
        Backends = cause.Backends,
        Seeds = cause.Seeds,
        Start = CauseText.Start(cause) is { Length: > 0 } start ? start : null,
    };
}
