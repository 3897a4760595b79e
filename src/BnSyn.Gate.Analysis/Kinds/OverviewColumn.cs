using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>A column of the overview in <c>report.html</c>: what one group of observables came to in each scenario.</summary>
/// <param name="Heading">What is looked at, in a word or two.</param>
/// <param name="Of">What it came to in a scenario; nothing where it was not compared.</param>
internal sealed record OverviewColumn(string Heading, Func<OverviewInput, JudgedScenario, IEnumerable<Outcome>> Of)
{
    /// <summary>What is called so that is equivalent; <see langword="null"/> for the word itself.</summary>
    public string? Equivalent { get; init; }

    /// <summary>What comparing values came to.</summary>
    /// <param name="holds">Whether they are within what is allowed.</param>
    /// <param name="areSame">Whether they are the same.</param>
    public static Outcome Held(bool holds, bool areSame) => !holds ? Outcome.Drift : areSame ? Outcome.Identical : Outcome.Equivalent;
}
