using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG7012 to BNG7020: a register of claims whose sources, symbols or measurements are not what it says.</summary>
public static class ClaimDiagnostics
{
    /// <summary>Register unreadable.</summary>
    public static readonly Diagnostic RegisterUnreadable = new(
        "BNG7012", DiagnosticSeverity.Error, Outcome.Invalid,
        "Register of claims unreadable",
        "The register of claims '{file}' cannot be used: {problem}",
        "Correct the file that PhysicsGateClaims names; docs/claims.md says what is in it.");

    /// <summary>Bibliography unreadable.</summary>
    public static readonly Diagnostic BibliographyUnreadable = new(
        "BNG7013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Bibliography unreadable",
        "The bibliography '{file}' cannot be used: {problem}",
        "Correct the file that the register names as its bibliography: BibTeX, each entry with author, title and year, and a DOI without the resolver's address.");

    /// <summary>Name given twice.</summary>
    public static readonly Diagnostic DuplicateId = new(
        "BNG7014", DiagnosticSeverity.Error, Outcome.Invalid,
        "Duplicate claim or source",
        "{what} '{id}' was given before, in line {line}",
        "Remove one of the two, or give it another name.");

    /// <summary>Source that the bibliography does not have.</summary>
    public static readonly Diagnostic DanglingSource = new(
        "BNG7015", DiagnosticSeverity.Error, Outcome.Invalid,
        "Source not in the bibliography",
        "{claim}: '{source}' is no key of '{file}'; valid: {valid}",
        "Correct the key, or add the entry to the bibliography.");

    /// <summary>Entry that no claim cites.</summary>
    public static readonly Diagnostic OrphanSource = new(
        "BNG7016", DiagnosticSeverity.Error, Outcome.Invalid,
        "Source of no claim",
        "No claim of '{file}' has the source '{source}'",
        "Remove the entry from the bibliography, or add the claim that cites it.");

    /// <summary>Symbol that the engine does not have.</summary>
    public static readonly Diagnostic SymbolMissing = new(
        "BNG7017", DiagnosticSeverity.Error, Outcome.Invalid,
        "Symbol of a claim missing",
        "{claim}: '{symbol}' is no type and no member of {assemblies}{nearest}",
        "If it was renamed, name it as it is now: the namespace, the type, and where it is a member the member, each after a dot.");

    /// <summary>Test that the sources do not have.</summary>
    public static readonly Diagnostic TestMissing = new(
        "BNG7018", DiagnosticSeverity.Error, Outcome.Invalid,
        "Test of a claim missing",
        "{claim}: '{test}' {problem}",
        "Bring the test back, or name the one that measures the claim now: namespace, class and method, in the folders that the register lists as tests.");

    /// <summary>Observable that the gate does not compare.</summary>
    public static readonly Diagnostic ObservableMissing = new(
        "BNG7019", DiagnosticSeverity.Error, Outcome.Invalid,
        "Observable of a claim missing",
        "{claim}: '{observable}' is not compared: {problem}; valid: {valid}",
        "Name a scenario of this engine and, after a slash, a metric, digest, distribution, series or field that it declares.");

    /// <summary>Test that does not measure its claim.</summary>
    public static readonly Diagnostic SmokeTest = new(
        "BNG7020", DiagnosticSeverity.Error, Outcome.Invalid,
        "Test that does not measure its claim",
        "{claim}: '{test}' {problem}, so it would pass if the claim were wrong",
        "Let the test assert something about the claim's quantity: call an assertion on a value, and use the symbol in the test itself or in a member of its class that it uses.");

    internal static readonly Diagnostic[] Rows =
    [
        RegisterUnreadable,
        BibliographyUnreadable,
        DuplicateId,
        DanglingSource,
        OrphanSource,
        SymbolMissing,
        TestMissing,
        ObservableMissing,
        SmokeTest,
    ];
}
