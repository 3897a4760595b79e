namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>How a matrix of weights is kept.</summary>
public enum StorageFormat
{
    /// <summary>Every entry, row by row: 8 bytes each.</summary>
    Dense,

    /// <summary>Compressed rows: 12 bytes for each entry that is not zero, and 4 for each row and one more.</summary>
    Sparse,
}
