namespace BnSyn.Gate.Analysis.Claims;

/// <summary>The claims of an engine, as a person keeps them.</summary>
/// <param name="File">Full path.</param>
/// <param name="Bibliography">Full path of the sources.</param>
/// <param name="TestFolders">Full paths of folders with the tests' sources, and where the register names each.</param>
/// <param name="Assertions">Names of the tests' own types that assert, beside those of test frameworks.</param>
/// <param name="Claims">In the file's order.</param>
internal sealed record ClaimRegister(string File, string Bibliography, IReadOnlyList<PlacedText> TestFolders, IReadOnlyList<string> Assertions, IReadOnlyList<Claim> Claims);
