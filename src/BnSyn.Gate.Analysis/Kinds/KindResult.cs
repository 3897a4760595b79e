using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>What one kind of comparison came to in a run. Each kind has one of its own, with what its section of the report shows.</summary>
internal abstract record KindResult
{
    /// <summary>What is told with the other findings of a scenario.</summary>
    public ILookup<string, Finding> ByScenario { get; init; } = Array.Empty<Finding>().ToLookup(_ => "");

    /// <summary>What is told after all scenarios, before the rules about the gate itself.</summary>
    public IReadOnlyList<Finding> BeforeRules { get; init; } = [];

    /// <summary>What is told after the rules about the gate itself.</summary>
    public IReadOnlyList<Finding> AfterRules { get; init; } = [];

    /// <summary>One per comparison that takes part in the verdict; what only findings tell is none.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Those comparisons that are of single runs, by scenario, expectation, backend and seed.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>The same with other outcomes of its comparisons of single runs; itself where it has none.</summary>
    /// <param name="comparisons">As many as there are, in their order.</param>
    public virtual KindResult With(IReadOnlyList<Comparison> comparisons) => this;

    /// <summary>The scenarios in which a value was compared.</summary>
    public IReadOnlySet<string> Compared { get; init; } = new HashSet<string>();

    /// <summary>What one of <see cref="Outcomes"/> is called in the report's first line.</summary>
    public virtual string NameOfOne => "comparison";

    /// <summary>What each of its comparisons came to that is not of single runs: the scenario, what was compared, and the outcome.</summary>
    public virtual IEnumerable<(string Scenario, string Name, Outcome Outcome)> ByOutcome => [];

    /// <summary>What <c>verdict.json</c> says of the kind, by key; nothing where only findings tell of it.</summary>
    public virtual IEnumerable<KeyValuePair<string, object?>> InVerdict => [];
}
