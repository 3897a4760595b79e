using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Shards;

/// <summary>What a shard's file says of itself.</summary>
public sealed record ShardHeader
{
    /// <summary>Which part it is.</summary>
    [JsonIgnore]
    public GateShard Shard => new(Number, Count);

    /// <summary>What it is a part of: a word of <see cref="ShardWork"/>.</summary>
    public required string Work { get; init; }

    /// <summary>The part's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many parts there are.</summary>
    public required int Count { get; init; }

    /// <summary>The version of the gate that measured.</summary>
    public required string Gate { get; init; }

    /// <summary>The fingerprint of the measured engine: SHA-256 of all of its files' names and contents.</summary>
    public required string Engine { get; init; }

    /// <summary>SHA-256 of the plan and its cut: every run with its cost and its part.</summary>
    public required string Plan { get; init; }

    /// <summary>The class of the machine that measured.</summary>
    public required string EnvironmentClass { get; init; }

    /// <summary>The processor of the machine that measured.</summary>
    public required string Processor { get; init; }

    /// <summary>
    /// The measured costs that the plan was cut by, as wall time by simulated time, by scenario and backend as <c>scenario/backend</c>. Empty where it was cut by
    /// what the scenarios declare.
    /// </summary>
    public required SortedDictionary<string, double> Costs { get; init; }
}
