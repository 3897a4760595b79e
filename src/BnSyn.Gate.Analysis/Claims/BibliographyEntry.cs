namespace BnSyn.Gate.Analysis.Claims;

/// <summary>A source as BibTeX has it.</summary>
/// <param name="Key">What a claim cites it by.</param>
/// <param name="Fields">Its fields by names in lower case, without the braces or quotes around them.</param>
/// <param name="Line">The line of its <c>@</c>, 1-based.</param>
internal sealed record BibliographyEntry(string Key, IReadOnlyDictionary<string, string> Fields, int Line);
