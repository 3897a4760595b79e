using BnSyn.Gate.Analysis.Acknowledgements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>An acknowledgement as programs read it: what is stated, and what became of it on the date of the run.</summary>
internal sealed record VerdictAcknowledgement
{
    /// <summary>The code of the findings.</summary>
    public required string Code { get; init; }

    /// <summary>The scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The metric.</summary>
    public required string Quantity { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The backends.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>What they are compared with.</summary>
    public required Against Against { get; init; }

    /// <summary>The seeds.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary><c>up</c> or <c>down</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The most that is stated.</summary>
    public required double Size { get; init; }

    /// <summary>The most that occurs in that direction; <see langword="null"/> where none does.</summary>
    public double? Largest { get; init; }

    /// <summary>Why it is let be.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it does not fail; the day of the run is that of <c>measured.at</c>.</summary>
    public required string Until { get; init; }

    /// <summary>What became of it.</summary>
    public required AcknowledgementState State { get; init; }

    /// <summary>What is written of an entry.</summary>
    public static VerdictAcknowledgement Of(JudgedAcknowledgement judged) => new()
    {
        Code = judged.Stated.Code,
        Scenario = judged.Stated.Scenario,
        Quantity = judged.Stated.Quantity,
        Unit = judged.Stated.Unit,
        Backends = judged.Stated.Backends,
        Against = judged.Stated.Against,
        Seeds = judged.Stated.Seeds,
        Direction = judged.Stated.Direction,
        Size = judged.Stated.Size,
        Largest = judged.Largest,
        Reason = judged.Stated.Reason,
        Until = judged.Stated.LastDay,
        State = judged.State,
    };
}
