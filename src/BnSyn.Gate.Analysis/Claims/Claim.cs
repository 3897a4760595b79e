namespace BnSyn.Gate.Analysis.Claims;

/// <summary>A physical statement, who made it, what computes it and what measures it.</summary>
/// <param name="Id">Its name in messages.</param>
/// <param name="Source">The bibliography's key of the work that makes the statement.</param>
/// <param name="IsNormative">Whether the engine must keep to it; then something computes and something measures it.</param>
/// <param name="IsVerified">Whether the statement was compared with the cited text.</param>
/// <param name="Symbol">The type or member that computes it, in full; <see langword="null"/> for none.</param>
/// <param name="Test">The test that measures it, in full; <see langword="null"/> for none.</param>
/// <param name="Observable">The scenario and the observable that measure it, with a slash between; <see langword="null"/> for none.</param>
internal sealed record Claim(
    PlacedText Id,
    PlacedText Source,
    bool IsNormative,
    bool IsVerified,
    PlacedText? Symbol,
    PlacedText? Test,
    PlacedText? Observable);
