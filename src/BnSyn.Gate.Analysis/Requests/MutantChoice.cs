namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Which mutants a run tries, by what the record says of them.</summary>
[Flags]
public enum MutantChoice
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Those that the record has not, or whose trial was not finished.</summary>
    New = 1,

    /// <summary>Those that the gate passed with, or did not reach.</summary>
    Survivors = 2,

    /// <summary>Those that the gate saw.</summary>
    Seen = 4,
}
