namespace BnSyn.Gate.Testing;

/// <summary>
/// The messages of the codes that tests say themselves, with names in braces where values go. The table of diagnostics compiles this file
/// too: a code has one text.
/// </summary>
internal static class TestMessages
{
    /// <summary>Of BNG9013.</summary>
    public const string NotPrepared = "The gate cannot be started from this test: {problem}";

    /// <summary>Of BNG9014.</summary>
    public const string NotVerifiable = "{type} cannot be verified: {problem}";

    /// <summary>Of BNG9015.</summary>
    public const string NoRefresh = "PhysicsGateRefreshBaselines is set {place}, but a test does not write baselines";
}
