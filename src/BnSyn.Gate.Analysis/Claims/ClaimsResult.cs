using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>What a check of a register came to.</summary>
/// <param name="Claims">What was checked; <see langword="null"/> where a finding says what is wrong.</param>
/// <param name="Findings">What is wrong, in the order of the checks and then of the claims.</param>
/// <param name="Files">Full paths of the files that the answer depends on, sorted; the engine's are not among them.</param>
public sealed record ClaimsResult(CheckedClaims? Claims, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Files);
