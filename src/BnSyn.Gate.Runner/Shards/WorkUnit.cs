namespace BnSyn.Gate.Runner.Shards;

/// <summary>What stays on one machine: nothing of it may straddle two shards.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend; empty for all of them.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Work">What of it is done.</param>
/// <param name="Cost">What it is expected to take, in s; only its ratio to the others' matters.</param>
internal sealed record WorkUnit(string Scenario, string Backend, ulong Seed, UnitWork Work, double Cost)
{
    /// <summary>What is made wrong in its runs; empty for the scenario's own physics.</summary>
    public string Change { get; init; } = "";

    /// <summary>The same for every cost; it orders units that cost the same.</summary>
    public string Key => FormattableString.Invariant($"{Scenario}/{Backend}/{Seed}/{Work}{(Change.Length > 0 ? "/" : "")}{Change}");
}
