namespace BnSyn.Gate.Runner.Divergences;

/// <summary>What a process that records states answers.</summary>
/// <param name="Problem">Why it recorded none; empty where it did.</param>
internal sealed record StateAnswer(string Problem);
