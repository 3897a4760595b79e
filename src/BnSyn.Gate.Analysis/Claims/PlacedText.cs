using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>A text of the register, and where it is.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">The place.</param>
internal sealed record PlacedText(string Text, SourceLocation Place);
