namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>What a token is.</summary>
internal enum CodeTokenKind
{
    Word,
    Number,
    Text,
    Mark,
}
