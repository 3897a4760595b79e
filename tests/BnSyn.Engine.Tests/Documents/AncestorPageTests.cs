using System.Reflection;
using System.Text.RegularExpressions;
using BnSyn.Engine.Networks;
using Xunit;

namespace BnSyn.Engine.Tests.Documents;

/// <summary>docs/ancestor.md says which function of the original is which of ours: every type and member that it names is one.</summary>
public sealed class AncestorPageTests
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Type[] Types = typeof(Network).Assembly.GetTypes();

    private static readonly string[][] Rows = Read();

    [Fact]
    public void Functions_of_the_original_are_in_backticks_and_each_once()
    {
        string[] names = [.. Rows.Where(row => row[0] != "-" && row[0][0] != '(').SelectMany(row => Regex.Matches(row[0], "`([^`]+)`").Select(match => match.Groups[1].Value))];
        Assert.True(names.Length > 50, $"only {names.Length} names were found");
        string[] cells = [.. Rows.Select(row => row[0]).Where(cell => cell != "-")];
        Assert.Equal(cells.Distinct(StringComparer.Ordinal), cells);
        Assert.All(names, name => Assert.Matches(@"^[A-Za-z_][\w. -]*$", name));
    }

    [Fact]
    public void Every_linked_type_is_in_the_engine_in_the_room_of_its_file()
    {
        var links = Rows.SelectMany(row => Regex.Matches(row[1], @"\[(\w+)(?:\.\w+)?\]\(\.\./src/BnSyn\.Engine/([\w/]+)\.cs\)")).ToList();
        Assert.True(links.Count > 50, $"only {links.Count} links were found");
        Assert.All(links, link =>
        {
            string name = link.Groups[1].Value;
            Assert.Contains(Types, type => $"{type.Namespace}.{Name(type)}" == "BnSyn.Engine." + link.Groups[2].Value.Replace('/', '.') && Name(type) == name);
        });
    }

    [Fact]
    public void Every_member_is_one_of_the_type_before_it()
    {
        int members = 0;
        Assert.All(Rows, row =>
        {
            // A link names a type, `.Member` and `Type.Member` a member of the last one or of that one.
            Type? last = null;
            foreach (Match part in Regex.Matches(row[1], @"\[(?<type>\w+)(?:\.(?<member>\w+))?\]\(\.\./src/BnSyn\.Engine/[^)]+\)|`(?<of>\w+)?\.(?<member>\w+)(?:\([^`]*)?`|`(?<alone>\w+)`"))
            {
                string type = part.Groups["type"].Value + part.Groups["of"].Value;
                last = type.Length > 0 ? Assert.Single(Types, candidate => Name(candidate) == type) : last;
                string member = part.Groups["member"].Value + part.Groups["alone"].Value;
                if (member.Length > 0)
                {
                    members++;
                    bool isMember = last?.GetMember(member, Every).Length > 0 || (part.Groups["alone"].Success && Types.Any(candidate => Name(candidate) == member));
                    Assert.True(isMember, $"{row[0]}: {last?.Name} has no {member}");
                }
            }
        });
        Assert.True(members > 20, $"only {members} members were found");
    }

    // Without the number of its type arguments.
    private static string Name(Type type) => type.Name.Split('`')[0];

    // The rows of all tables whose heading says that they translate.
    private static string[][] Read()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BnSyn.Gate.sln")))
        {
            folder = folder.Parent;
        }

        var rows = new List<string[]>();
        bool translates = false;
        foreach (string line in File.ReadLines(Path.Combine(folder!.FullName, "docs", "ancestor.md")))
        {
            translates = line.StartsWith("| the ancestor's | here |", StringComparison.Ordinal) || (translates && line.StartsWith('|'));
            if (translates && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| the ancestor's", StringComparison.Ordinal))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
        }

        return [.. rows];
    }
}
