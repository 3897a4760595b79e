using BnSyn.Gate.Analysis.Claims.Symbols;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>The engine has what computes a claim.</summary>
internal static class SymbolCheck
{
    /// <summary>Looks for every symbol.</summary>
    public static IEnumerable<Finding> Check(ClaimRegister register, EngineSymbols symbols, IReadOnlyList<string> assemblies) =>
        register.Claims.Where(claim => claim.Symbol is not null && symbols.Find(claim.Symbol.Text) is null).Select(claim => Finding.Of(
            ClaimDiagnostics.SymbolMissing,
            ("claim", claim.Id.Text),
            ("symbol", claim.Symbol!.Text),
            ("assemblies", string.Join(", ", assemblies.Select(Path.GetFileName).Order(StringComparer.Ordinal))),
            ("nearest", symbols.Near(claim.Symbol.Text) is { Count: > 0 } near ? $"; there are {string.Join(", ", near)}" : "")) with { Location = claim.Symbol.Place });
}
