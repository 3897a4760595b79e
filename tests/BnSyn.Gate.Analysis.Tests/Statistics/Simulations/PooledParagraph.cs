namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What the page of statistics says of pooled samples.</summary>
internal static class PooledParagraph
{
    public const string Text = """

        ## Pooled samples

        Samples of one run depend on each other, so that the tests of [distributions](distributions.md#samples-of-one-run-depend-on-each-other)
        exchange whole runs and never samples: within pairs where seeds pair, freely where they do not. The p-value is exact whatever the
        correlation within a run; the page has the rates of false alarms of correlated samples, and those of a test that takes them for independent.

        """;
}
