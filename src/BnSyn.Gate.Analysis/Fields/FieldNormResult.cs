namespace BnSyn.Gate.Analysis.Fields;

/// <summary>What a field came to in one norm.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Value">The norm of the difference over the size that it is relative to; infinity where that is 0 and there is a difference.</param>
/// <param name="Tolerance">The largest that holds.</param>
internal sealed record FieldNormResult(FieldNorm Norm, double Value, double Tolerance)
{
    /// <summary>Whether it holds; what is no number does not.</summary>
    public bool Holds => Value <= Tolerance;
}
