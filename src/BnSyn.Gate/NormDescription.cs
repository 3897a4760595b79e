namespace BnSyn.Gate;

/// <summary>A norm in which a field is held to what is expected.</summary>
/// <param name="Norm">Which norm.</param>
/// <param name="RelativeTolerance">
/// The largest norm of the difference that does not matter, as a fraction of the norm of the expected field, or of
/// <see cref="FieldDescription.NominalSize"/> where that is declared; above 0 and below 1.
/// </param>
/// <param name="Reason">Why the tolerance has this size.</param>
public sealed record NormDescription(FieldNorm Norm, double RelativeTolerance, string Reason);
