using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Cli.Parameters;

/// <summary>One run: the network's parameters, its seed and its length, with BN-Syn's limits for a run.</summary>
internal sealed record RunRequest
{
    /// <summary>The physics.</summary>
    internal NetworkParameters Network { get; init; } = new();

    /// <summary>Seed of the network, 0 to 2^32 - 1.</summary>
    internal long Seed { get; init; } = 42;

    /// <summary>Number of steps; positive.</summary>
    internal long Steps { get; init; } = 1000;

    /// <summary>Checks the limits of a run; the network checks its own.</summary>
    /// <exception cref="UsageException">A value is outside; the message names it and the valid ones.</exception>
    internal void Validate()
    {
        Require(Network.N is > 0 and <= NetworkParameters.LargestN, "N", Network.N, $"must be in [1, {NetworkParameters.LargestN}]");
        Require(Network.DtMs is > 0.0 and <= 1.0, "dt_ms", Network.DtMs, "must be in (0, 1]");
        Require(Steps > 0, "steps", Steps, "must be greater than 0");
        Require(Steps <= Array.MaxLength, "steps", Steps, $"must be at most {Array.MaxLength}");
        Require(Seed is >= 0 and <= uint.MaxValue, "seed", Seed, "must be in [0, 4294967295]");
        Require(
            double.IsFinite(Network.ExternalCurrentPA),
            "external_current_pA",
            Network.ExternalCurrentPA,
            "must be a finite real number");
    }

    private static void Require(bool condition, string name, IConvertible value, string range)
    {
        if (!condition)
        {
            throw new UsageException($"{name} {range}, got {value.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
