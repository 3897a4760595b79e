using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Everything that was to be measured was: a gate that shards are missing from has not passed, whatever the others show.</summary>
internal sealed class MissingShardsRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        if (gate.Measurements.MissingShards is { Count: > 0 } missing)
        {
            yield return Finding.Of(ShardDiagnostics.MissingAllowed, ("shards", string.Join(", ", missing)), ("scenarios", string.Join(", ", gate.Measurements.Scenarios.Select(scenario => scenario.Description.Name))));
        }
    }
}
