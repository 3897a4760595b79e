using System.Globalization;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Mutants.Rewriting;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>What the environment of a process has that tries mutants.</summary>
internal static class TrialVariables
{
    /// <summary>
    /// No counting in code that soon will be compiled again: it pays off in processes that live for minutes, and a trial is over before. It
    /// changes no result, only which branch comes first.
    /// </summary>
    private static readonly KeyValuePair<string, string> NoProfile = new("DOTNET_TieredPGO", "0");

    /// <summary>For a process that gets its mutants one after the other.</summary>
    /// <param name="instructions">What it may use.</param>
    public static IReadOnlyDictionary<string, string> Of(InstructionSet instructions) => new Dictionary<string, string>([.. instructions.Switches, NoProfile], StringComparer.Ordinal);

    /// <summary>For a process of one mutant.</summary>
    /// <param name="instructions">What it may use.</param>
    /// <param name="mutant">Names the mutant.</param>
    public static IReadOnlyDictionary<string, string> Of(InstructionSet instructions, IReadOnlyDictionary<string, string> mutant) =>
        new Dictionary<string, string>([.. instructions.Switches, NoProfile, .. mutant], StringComparer.Ordinal);

    /// <summary>Names a mutant to the engine.</summary>
    /// <param name="number">Its number; 0 for none.</param>
    /// <param name="reachFile">The file in which those are noted whose code is run; empty for none.</param>
    public static IReadOnlyDictionary<string, string> Naming(int number, string reachFile) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MutantSwitch.Active] = number.ToString(CultureInfo.InvariantCulture),
        [MutantSwitch.Reach] = reachFile,
    };
}
