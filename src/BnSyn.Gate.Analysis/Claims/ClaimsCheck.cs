using BnSyn.Gate.Analysis.Claims.Sources;
using BnSyn.Gate.Analysis.Claims.Symbols;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>
/// Holds a register of claims against what is there: its bibliography, the engine's symbols, the tests' sources and the scenarios' observables.
/// It says whether each claim is measured, not whether it is true.
/// </summary>
public static class ClaimsCheck
{
    /// <summary>Reads the register and checks every claim.</summary>
    /// <param name="file">Full path of the register.</param>
    /// <param name="scenarioAssembly">Full path of the scenarios' assembly.</param>
    /// <param name="find">The file of an assembly that is not beside it, by its simple name.</param>
    /// <param name="scenarios">Every scenario of the engine.</param>
    /// <returns>The counts, or findings.</returns>
    public static ClaimsResult Check(string file, string scenarioAssembly, Func<string, string?> find, IReadOnlyList<ScenarioDescription> scenarios)
    {
        var read = ClaimRegisterReader.Read(file);
        if (read.Value is not { } register)
        {
            return new(null, read.Findings, [file]);
        }

        var sources = BibliographyReader.Read(register);
        if (sources.Value is not { } bibliography)
        {
            return new(null, sources.Findings, Sorted(register, []));
        }

        try
        {
            var assemblies = EngineAssemblies.Of(scenarioAssembly, find);
            var symbols = new EngineSymbols(assemblies);
            var tests = new TestSources(
                register.TestFolders.Select(folder => folder.Text),
                register.Claims.Select(claim => claim.Test).OfType<PlacedText>().Select(test => TestCheck.ClassOf(test.Text)).ToHashSet(StringComparer.Ordinal));
            Finding[] findings =
            [
                .. SourceCheck.Check(register, bibliography),
                .. SymbolCheck.Check(register, symbols, assemblies),
                .. TestCheck.Check(register, symbols, tests),
                .. ObservableCheck.Check(register, scenarios),
            ];
            return new(findings.Length > 0 ? null : CountsOf(register), findings, Sorted(register, tests.FilesRead));
        }
        catch (Exception exception) when (FileProblem.Is(exception) || exception is BadImageFormatException)
        {
            return new(null, [ClaimRegisterReader.Unusable(new(file), exception.Message)], Sorted(register, []));
        }
    }

    private static Measurements.CheckedClaims CountsOf(ClaimRegister register) => new(
        register.Claims.Count,
        register.Claims.Count(claim => claim.IsNormative),
        register.Claims.Count(claim => !claim.IsVerified));

    private static List<string> Sorted(ClaimRegister register, IEnumerable<string> tests) =>
        [.. tests.Prepend(register.Bibliography).Prepend(register.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
