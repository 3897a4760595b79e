using System.CommandLine;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The options that cut a gate into shards, and put them together; each is a property of the request as well.</summary>
internal sealed class ShardOptions
{
    private Option<string?>? Shard { get; init; }

    private Option<DirectoryInfo?>? Merge { get; init; }

    private Option<bool>? AllowMissing { get; init; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [.. new Option?[] { Shard, Merge, AllowMissing }.OfType<Option>()];

    /// <summary>The option of a verb that measures.</summary>
    /// <returns>It.</returns>
    public static ShardOptions OfMeasuring()
    {
        var shard = new Option<string?>("--shard")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"Measures one part of the plan into a file named <i>-of-<n>.json beside the report: {GateShard.Valid}; without a value auto, the number that Slurm or Kubernetes gives.",
        };
        shard.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && GateShard.Read(token.Value) is null)
            {
                result.AddError($"--shard is '{token.Value}'; valid: {GateShard.Valid}.");
            }
        });
        return new() { Shard = shard };
    }

    /// <summary>The options of a verb that judges.</summary>
    /// <returns>They.</returns>
    public static ShardOptions OfMerging() => new()
    {
        Merge = new("--merge") { Description = "The folder with the files of all shards, in it or in its subfolders: judges them as one run. What has to be run again is run here." },
        AllowMissing = new("--allow-missing") { Description = "Judges the scenarios that are whole although shards are missing; the verdict is inconclusive then, or worse." },
    };

    /// <summary>The options of a verb that does both.</summary>
    /// <returns>They.</returns>
    public static ShardOptions OfBoth() => new() { Shard = OfMeasuring().Shard, Merge = OfMerging().Merge };

    /// <summary>Puts what the command line says into a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parsed">The command line.</param>
    /// <returns>The request with it.</returns>
    public GateRequest Into(GateRequest request, ParseResult parsed)
    {
        if (Shard is not null && parsed.GetResult(Shard) is { Implicit: false } given)
        {
            request = request with { Shard = given.Tokens is [var token] ? GateShard.Read(token.Value) : GateShard.OfEnvironment };
        }

        if (Merge is not null && parsed.GetValue(Merge) is { } folder)
        {
            request = request with { MergeFolder = folder.FullName };
        }

        return AllowMissing is not null && parsed.GetValue(AllowMissing) ? request with { AllowMissingShards = true } : request;
    }
}
