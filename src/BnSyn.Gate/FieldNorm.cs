namespace BnSyn.Gate;

/// <summary>How the distance between two fields is summed up; each is a mean over the cells, so that more cells make no larger number.</summary>
public enum FieldNorm
{
    /// <summary>The mean of the absolute values: what is wrong everywhere.</summary>
    L1,

    /// <summary>The root of the mean of the squares.</summary>
    L2,

    /// <summary>The largest absolute value: what is wrong in one cell.</summary>
    Maximum,
}
