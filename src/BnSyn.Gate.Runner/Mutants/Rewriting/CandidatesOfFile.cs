using BnSyn.Gate.Runner.Mutants.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>Applies the table of mutators to one file.</summary>
internal static class CandidatesOfFile
{
    /// <summary>What is shown of a mutant; the rest of a long expression adds nothing.</summary>
    private const int LongestText = 240;

    /// <summary>Finds them.</summary>
    /// <param name="file">The file's name in reports.</param>
    /// <param name="root">Its syntax.</param>
    /// <param name="model">Its meaning.</param>
    /// <param name="first">The first's number.</param>
    /// <returns>The candidates in the order of the text.</returns>
    public static IReadOnlyList<Candidate> Find(string file, SyntaxNode root, SemanticModel model, int first)
    {
        var found = new List<Candidate>();
        var text = root.SyntaxTree.GetText();
        var isSeen = new HashSet<(SyntaxNode, string)>();
        var members = new Dictionary<SyntaxNode, EnclosingMember>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in MutablePlaces.Of(root))
        {
            foreach (var row in MutatorTable.All)
            {
                foreach (var change in row.ChangesOf(node, model).Where(MutablePlaces.Allows).Where(change => isSeen.Add((change.Target, change.Replacement?.ToString() ?? ""))))
                {
                    var (line, before, after) = Lines(text, change);
                    var member = EnclosingMember.Of(change, members);
                    var id = member.IdOf(file, change, row.Name, ids.Contains);
                    ids.Add(id);
                    found.Add(new(new(first + found.Count, file, line, row.Name, before, after, member.Name, id), change));
                }
            }
        }

        return found;
    }

    private static (int Line, string Before, string After) Lines(SourceText text, Change change)
    {
        var span = change.Shown.Span;
        var (begin, end) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        var whole = text.ToString(new(begin.Start, end.End - begin.Start));
        var changed = whole[..(span.Start - begin.Start)] + change.Text + whole[(span.End - begin.Start)..];
        return (begin.LineNumber + 1, Short(whole), Short(changed));
    }

    private static string Short(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestText ? words : words[..LongestText] + " ...";
    }
}
