using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Shards;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>The number of a shard, where a scheduler gives it.</summary>
public sealed class ShardNumberTests
{
    [Theory]
    [InlineData("0 8 0 7 1", "1/8")]
    [InlineData("7 8 0 7 1", "8/8")]
    [InlineData("1 8 1 8 1", "1/8")]
    [InlineData("103 8 101 108 1", "3/8")]
    [InlineData("5 4 1 7 2", "3/4")]
    [InlineData("5 4 1 7 -", "3/4")]
    [InlineData("0 1 0 0 1", "1/1")]
    public void An_array_of_Slurm_begins_anywhere_and_counts_in_steps(string variables, string shard) => Assert.Equal(shard, Of(Slurm(variables)));

    [Theory]
    [InlineData("5 3 1 7 1")]
    [InlineData("4 4 1 7 2")]
    [InlineData("9 8 0 7 1")]
    [InlineData("1 8 - 8 1")]
    [InlineData("1 0 1 1 1")]
    [InlineData("x 8 0 7 1")]
    [InlineData("0 20000 0 19999 1")]
    public void A_part_of_an_array_does_not_say_which_part_it_is_BNG2069(string variables) => Assert.Equal("BNG2069", Of(Slurm(variables)));

    [Theory]
    [InlineData("0", "8", "1/8")]
    [InlineData("7", "8", "8/8")]
    [InlineData("8", "8", "BNG2069")]
    [InlineData("0", null, "BNG2069")]
    public void An_indexed_Job_of_Kubernetes_counts_from_0(string index, string? completions, string shard) =>
        Assert.Equal(shard, Of(name => name switch { "JOB_COMPLETION_INDEX" => index, "JOB_COMPLETIONS" => completions, _ => null }));

    [Fact]
    public void No_scheduler_is_BNG2069_and_what_the_request_says_counts_more_than_one()
    {
        Assert.Equal("BNG2069", Of(_ => null));
        Assert.Equal("2/3", ShardNumber.Of(new(2, 3), Slurm("0 8 0 7 1")).Value!.ToString());
    }

    private static string Of(Func<string, string?> variable) =>
        ShardNumber.Of(GateShard.OfEnvironment, variable) is { Value: { } shard } ? shard.ToString() : ShardNumber.Of(GateShard.OfEnvironment, variable).Findings.Single().Diagnostic.Code;

    private static Func<string, string?> Slurm(string variables)
    {
        var values = variables.Split(' ').Select(value => value == "-" ? null : value).ToArray();
        return name => name switch
        {
            "SLURM_ARRAY_TASK_ID" => values[0],
            "SLURM_ARRAY_TASK_COUNT" => values[1],
            "SLURM_ARRAY_TASK_MIN" => values[2],
            "SLURM_ARRAY_TASK_MAX" => values[3],
            "SLURM_ARRAY_TASK_STEP" => values[4],
            _ => null,
        };
    }
}
