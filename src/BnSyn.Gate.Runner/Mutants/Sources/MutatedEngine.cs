using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>An engine that can be built with some of its mutants in it, none of which is active unless the environment names it.</summary>
/// <param name="copy">The copy of its sources.</param>
/// <param name="sources">Its mutants.</param>
/// <param name="patterns">Which sources are meant.</param>
/// <param name="hash">What it is made of.</param>
/// <param name="plain">The engine as it is.</param>
internal sealed partial class MutatedEngine(SourcesCopy copy, MutatedSources sources, SourcePatterns patterns, string hash, BuiltEngine plain)
{
    /// <summary>More builds than that mean that dropping mutants does not help.</summary>
    private const int MostBuilds = 8;

    /// <summary>What it is made of.</summary>
    public string Hash => hash;

    /// <summary>The top folder of the working tree that it is a copy of.</summary>
    public string Root => copy.Root;

    /// <summary>The engine as it is.</summary>
    public BuiltEngine Plain => plain;

    /// <summary>The mutants that compile, by number.</summary>
    public IReadOnlyList<Mutant> Mutants => [.. sources.Mutants];

    /// <summary>How many more there would be if they compiled.</summary>
    public int Dropped => sources.Dropped.Count;

    /// <summary>Whether all mutants of a file are among them, were there such a file.</summary>
    /// <param name="file">Relative to the root, with slashes.</param>
    public bool IsMeant(string file) => patterns.Has(file);

    /// <summary>Bytes of a file in which each mutant has one.</summary>
    public int Bytes => sources.Last + 1;

    /// <summary>Builds it with some mutants. One that turns out not to compile is dropped.</summary>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The engine until the next build, or a finding that says why there is none.</returns>
    public Checked<BuiltEngine> BuildWith(IReadOnlySet<int> numbers, CancellationToken cancellation)
    {
        copy.AddSwitch(sources);
        for (var build = 1; ; build++)
        {
            sources.Write(numbers);
            var (engine, said) = copy.Build("mutated", cancellation);
            if (engine is not null)
            {
                return new(engine, []);
            }

            if (build == MostBuilds || !DropErrors(said))
            {
                return new(null, [copy.DoesNotBuild("with its mutants", said)]);
            }
        }
    }

    private bool DropErrors(ChildOutcome said)
    {
        var hasDropped = false;
        foreach (Match error in ErrorLine().Matches(said.Output + '\n' + said.Error))
        {
            hasDropped |= sources.DropAt(
                Path.GetFullPath(error.Groups["file"].Value.Trim()),
                int.Parse(error.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(error.Groups["column"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return hasDropped;
    }

    [GeneratedRegex(@"^(?<file>[^\r\n]+?)\((?<line>\d+),(?<column>\d+)(?:,\d+,\d+)?\): error CS\d+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
