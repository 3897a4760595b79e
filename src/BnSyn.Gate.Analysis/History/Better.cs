namespace BnSyn.Gate.Analysis.History;

/// <summary>Which way a quantity gets better.</summary>
public enum Better
{
    /// <summary>Neither way: physics is right or wrong.</summary>
    Neither = 0,

    /// <summary>The more the better.</summary>
    Higher,

    /// <summary>The less the better.</summary>
    Lower,
}
