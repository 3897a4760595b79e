using BnSyn.Gate.Analysis.Claims.Sources;
using BnSyn.Gate.Analysis.Claims.Symbols;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>The test of a claim is there, runs, asserts something, and has to do with the claim's symbol or observable.</summary>
internal static class TestCheck
{
    /// <summary>Looks for every test, and into it.</summary>
    public static IEnumerable<Finding> Check(ClaimRegister register, EngineSymbols symbols, TestSources sources) =>
        register.Claims.Where(claim => claim.Test is not null).Select(claim => Check(register, claim, claim.Test!, symbols, sources)).OfType<Finding>();

    /// <summary>The class of a test; empty where its name has no dot.</summary>
    public static string ClassOf(string test) => test.LastIndexOf('.') is > 0 and var dot ? test[..dot] : "";

    private static Finding? Check(ClaimRegister register, Claim claim, PlacedText test, EngineSymbols symbols, TestSources sources)
    {
        var members = sources.MembersOf(ClassOf(test.Text));
        var name = test.Text[(test.Text.LastIndexOf('.') + 1)..];
        var methods = members?.Where(member => member.Name == name).ToList() ?? [];
        if (methods.FirstOrDefault(method => method.IsTest && !method.IsSkipped) is not { } method)
        {
            return Finding.Of(ClaimDiagnostics.TestMissing, ("claim", claim.Id.Text), ("test", test.Text), ("problem", Problem(register, methods, members))) with { Location = test.Place };
        }

        var guard = new Guard(method, members!, register.Assertions);
        var problem = !guard.Asserts ? "asserts nothing"
            : Measures(claim, guard, symbols) ? null
            : claim.Observable is null ? $"never uses {claim.Symbol!.Text}"
            : $"uses neither {claim.Symbol!.Text} nor the name of {claim.Observable.Text}";
        return problem is null ? null
            : Finding.Of(ClaimDiagnostics.SmokeTest, ("claim", claim.Id.Text), ("test", test.Text), ("problem", problem)) with { Location = method.Place };
    }

    private static string Problem(ClaimRegister register, List<SourceMember> methods, IReadOnlyList<SourceMember>? members) =>
        methods.Any(method => method.IsTest) ? "is skipped"
        : methods.Count > 0 ? "has no attribute that makes it a test"
        : members is not null ? "is not in its class"
        : register.TestFolders.Count == 0 ? "cannot be looked for: the register lists no folder with tests"
        : "is in no class of the sources in " + string.Join(", ", register.TestFolders.Select(folder => folder.Text));

    // A symbol that is missing has a finding of its own.
    private static bool Measures(Claim claim, Guard guard, EngineSymbols symbols) =>
        symbols.Find(claim.Symbol!.Text) is not { } word || guard.Uses(word)
        || (claim.Observable is { } observable && guard.Names(observable.Text[(observable.Text.IndexOf('/', StringComparison.Ordinal) + 1)..]));
}
