using BnSyn.Cli.Parameters;
using BnSyn.Engine.Networks;

namespace BnSyn.Cli;

/// <summary>A run and what it runs on.</summary>
/// <param name="Request">The physics, the seed and the length.</param>
/// <param name="Backend">Name of the backend.</param>
/// <param name="Threads">Threads of a step; as many as pay where it is <see langword="null"/>.</param>
internal sealed record NetworkRun(RunRequest Request, string Backend, int? Threads)
{
    /// <summary>Builds the network.</summary>
    /// <exception cref="ArgumentException">A parameter, the backend or the number of threads is out of its range.</exception>
    internal Network Create() => Network.Create(Request.Network, (ulong)Request.Seed, Backend, Threads);
}
