using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>Reads the sources of a register, each with what is needed to find it in a library.</summary>
internal static partial class BibliographyReader
{
    private static readonly string[] Needed = ["author", "title", "year"];

    /// <summary>Reads them.</summary>
    /// <param name="register">The register that names the file.</param>
    /// <returns>The entries, or why there are none.</returns>
    public static Checked<IReadOnlyList<BibliographyEntry>> Read(ClaimRegister register)
    {
        var file = register.Bibliography;
        try
        {
            var (entries, problem, line) = BibTexReader.Read(File.ReadAllText(file));
            List<Finding> findings = problem is null ? [.. entries.SelectMany(entry => Mistakes(file, entry))] : [Refused(file, line, problem)];
            return findings.Count > 0 ? new(null, findings) : new(entries, []);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return new(null, [Refused(file, 0, exception.Message)]);
        }
    }

    private static IEnumerable<Finding> Mistakes(string file, BibliographyEntry entry)
    {
        foreach (var name in Needed.Where(name => string.IsNullOrWhiteSpace(entry.Fields.GetValueOrDefault(name))))
        {
            yield return Refused(file, entry.Line, $"'{entry.Key}' has no {name}");
        }

        if (entry.Fields.TryGetValue("doi", out var doi) && !Doi().IsMatch(doi))
        {
            yield return Refused(file, entry.Line, $"the DOI of '{entry.Key}' is '{doi}'; valid: 10., a number, a slash and a name");
        }
    }

    private static Finding Refused(string file, int line, string problem) =>
        Finding.Of(ClaimDiagnostics.BibliographyUnreadable, ("file", file), ("problem", problem)) with { Location = new(file, line) };

    [GeneratedRegex(@"^10\.[0-9]{4,9}/\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
