using System.Text;
using System.Xml.Linq;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

/// <summary>The page <c>docs/properties.md</c>, made of the file that sets every default and of the targets that can be asked for.</summary>
internal static class PropertiesPage
{
    public static string Write()
    {
        var text = new StringBuilder("# Properties and targets\n\n");
        text.Append("Generated from `build/BnSyn.Gate.Sdk.props` and the targets beside it; a test compares them. Set a property in the project, in\n");
        text.Append("`Directory.Build.props`, or with `-p:Name=value`. Lists take `+` or a space between their parts: a comma or semicolon ends a `-p:`.\n\n");
        text.Append("## Targets\n\n| target | what it does |\n|---|---|\n");
        foreach (var (target, comment) in Targets())
        {
            text.Append($"| `{target}` | {comment} |\n");
        }

        text.Append("\n## Properties\n\n| property | default | why |\n|---|---|---|\n");
        foreach (var (property, value, reason) in Properties())
        {
            text.Append($"| `{property}` | {value} | {reason} |\n");
        }

        return text.ToString();
    }

    /// <summary>The public properties with their defaults, in the order of the file: the first line whose condition holds gives the default.</summary>
    public static IReadOnlyList<(string Name, string Default, string Reason)> Properties()
    {
        var reason = "";
        var defaults = new List<(string Name, string Default, string Reason)>();
        foreach (var node in XDocument.Load(RepositoryFiles.PathOf("build", "BnSyn.Gate.Sdk.props")).Descendants("PropertyGroup").Nodes())
        {
            if (node is XComment comment)
            {
                reason = comment.Value.Trim().Replace("|", "\\|", StringComparison.Ordinal);
            }
            else if (node is XElement element && element.Name.LocalName.StartsWith("PhysicsGate", StringComparison.Ordinal))
            {
                defaults.Add((element.Name.LocalName, DefaultOf(element), reason));
            }
        }

        return [.. defaults.GroupBy(line => line.Name).Select(lines => (lines.Key, string.Join(", else ", lines.Select(line => line.Default)), lines.First().Reason))];
    }

    private static string DefaultOf(XElement element)
    {
        var value = element.Value.Length == 0 ? "(empty)" : $"`{element.Value}`";
        return element.Attribute("Condition")!.Value.Split(" and ", 2) is [_, var condition] ? $"{value} where `{condition}`" : value;
    }

    private static IEnumerable<(string Name, string Comment)> Targets()
    {
        var comment = "";
        string[] files = ["BnSyn.Gate.Sdk.targets", "BnSyn.Gate.Mutants.targets"];
        foreach (var node in files.SelectMany(file => XDocument.Load(RepositoryFiles.PathOf("build", file)).Root!.Nodes()))
        {
            if (node is XComment text)
            {
                comment = text.Value.Trim();
            }
            else if (node is XElement { Name.LocalName: "Target" } target && target.Attribute("Name")!.Value is var name && !name.StartsWith('_'))
            {
                yield return (name, comment);
            }
        }
    }
}
