using BnSyn.Cli.Parameters;

namespace BnSyn.Cli.Reports;

/// <summary>What a study found: the same content as JSON and as tables.</summary>
/// <param name="Kind">Name of the command.</param>
/// <param name="Sections">What it found.</param>
internal sealed record Report(string Kind, IReadOnlyList<Section> Sections)
{
    /// <summary>The network that was studied, where there is one.</summary>
    internal RunRequest? Request { get; init; }

    /// <summary>What it comes to, in a sentence each.</summary>
    internal IReadOnlyList<string> Conclusions { get; init; } = [];

    /// <summary>Why the physics does not pass, in a sentence each; the exit code is 1 where there is one.</summary>
    internal IReadOnlyList<string> Failures { get; init; } = [];
}
