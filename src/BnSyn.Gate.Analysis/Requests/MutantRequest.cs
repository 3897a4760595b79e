namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Which mutants of which sources are tried.</summary>
public sealed record MutantRequest
{
    /// <summary>Patterns of source files, from the project's folder; one that begins with <c>!</c> leaves files out.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Numbers of mutants, ascending; empty for all.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>The part of the mutants that is tried.</summary>
    public MutantShard Shard { get; init; } = MutantShard.Whole;

    /// <summary>How many are drawn; 0 for all.</summary>
    public int Sample { get; init; }

    /// <summary>What the sample is drawn by; 0 for the day.</summary>
    public int Seed { get; init; }

    /// <summary>Full path of the list of mutants that change no result; empty for none.</summary>
    public string EquivalentFile { get; init; } = "";

    /// <summary>Full path of the record of what became of each mutant; empty for none.</summary>
    public string RecordFile { get; init; } = "";

    /// <summary>Which are tried, by what the record says of them.</summary>
    public MutantChoice Choice { get; init; } = MutantChoice.New;

    /// <summary>Whether all are tried that were tried before, and the record believes what comes of it.</summary>
    public bool IsForced { get; init; }

    /// <summary>After that no further mutant is begun.</summary>
    public TimeSpan Budget { get; init; }

    /// <summary>Full path of the folder for the copy of the sources and for results, outside the working tree.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Full path of the folder with the compiler's library.</summary>
    public string CompilerDirectory { get; init; } = "";
}
