using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>Every name is given once, every claim has a source, and every source has a claim.</summary>
internal static class SourceCheck
{
    /// <summary>Checks both ways.</summary>
    public static IEnumerable<Finding> Check(ClaimRegister register, IReadOnlyList<BibliographyEntry> bibliography)
    {
        var keys = bibliography.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var cited = register.Claims.Select(claim => claim.Source.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Twice("the claim", register.Claims.Select(claim => (claim.Id.Text, claim.Id.Place))),
            .. Twice("the source", bibliography.Select(entry => (entry.Key, new SourceLocation(register.Bibliography, entry.Line)))),
            .. register.Claims.Where(claim => !keys.Contains(claim.Source.Text)).Select(claim => Finding.Of(
                ClaimDiagnostics.DanglingSource,
                ("claim", claim.Id.Text),
                ("source", claim.Source.Text),
                ("file", register.Bibliography),
                ("valid", keys.Count == 0 ? "none" : string.Join(", ", keys.Order(StringComparer.Ordinal)))) with { Location = claim.Source.Place }),
            .. bibliography.Where(entry => !cited.Contains(entry.Key)).Select(entry => Finding.Of(
                ClaimDiagnostics.OrphanSource,
                ("file", register.File),
                ("source", entry.Key)) with { Location = new(register.Bibliography, entry.Line) }),
        ];
    }

    private static IEnumerable<Finding> Twice(string what, IEnumerable<(string Id, SourceLocation Place)> named) =>
        named.GroupBy(one => one.Id, StringComparer.Ordinal).SelectMany(group => group.Skip(1).Select(again => Finding.Of(
            ClaimDiagnostics.DuplicateId,
            ("what", what),
            ("id", again.Id),
            ("line", NumberText.Of((long)group.First().Place.Line))) with { Location = again.Place }));
}
