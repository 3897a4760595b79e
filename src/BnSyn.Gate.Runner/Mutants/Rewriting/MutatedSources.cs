using System.Text;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Mutants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>The mutants of all files, and the files with those of them that compile.</summary>
internal sealed class MutatedSources
{
    /// <summary>More rounds than that mean that dropping mutants does not help.</summary>
    private const int MostRounds = 12;

    private readonly IReadOnlyList<CompiledProject> _projects;
    private readonly List<MutatedFile> _files = [];
    private readonly List<Candidate> _candidates = [];

    private MutatedSources(IReadOnlyList<CompiledProject> projects) => _projects = projects;

    /// <summary>The mutants that compile, in the order of their numbers.</summary>
    public IEnumerable<Mutant> Mutants => _candidates.Where(candidate => !candidate.IsDropped).Select(candidate => candidate.Mutant);

    /// <summary>The numbers of those that do not compile.</summary>
    public IReadOnlyList<int> Dropped => [.. _candidates.Where(candidate => candidate.IsDropped).Select(candidate => candidate.Mutant.Number)];

    /// <summary>The largest number of a mutant.</summary>
    public int Last => _candidates.Count;

    /// <summary>The projects that have one of the files.</summary>
    public IEnumerable<string> Projects => _projects.Where(project => _files.Any(file => project.Tree(file.Path) is not null)).Select(project => project.File).Distinct(StringComparer.Ordinal);

    /// <summary>Finds the mutants of files, and drops those that do not compile.</summary>
    /// <param name="projects">The projects of the build.</param>
    /// <param name="root">The folder of the copy.</param>
    /// <param name="files">Full paths of the files, in the order in which they are numbered.</param>
    /// <param name="dropped">Those that are known not to compile; <see langword="null"/> where that is to be found out.</param>
    /// <returns>The sources; without a file where no project has one of them.</returns>
    public static MutatedSources Make(IReadOnlyList<CompiledProject> projects, string root, IEnumerable<string> files, IReadOnlyList<int>? dropped = null)
    {
        var sources = new MutatedSources(projects);
        foreach (var path in files)
        {
            if (projects.FirstOrDefault(project => project.Tree(path) is not null) is { } project)
            {
                sources.Add(project, path, Path.GetRelativePath(root, path).Replace('\\', '/'));
            }
        }

        if (dropped is null)
        {
            sources.DropWhatDoesNotCompile();
        }
        else
        {
            sources.Drop(dropped);
        }

        return sources;
    }

    /// <summary>Writes the files with some of the mutants.</summary>
    /// <param name="numbers">Their numbers.</param>
    public void Write(IReadOnlySet<int> numbers)
    {
        foreach (var candidate in _candidates)
        {
            candidate.IsLeftOut = !numbers.Contains(candidate.Mutant.Number);
        }

        foreach (var file in _files)
        {
            AtomicFile.Write(file.Path, file.Text());
        }
    }

    /// <summary>Drops what an error of the build points to.</summary>
    /// <param name="file">Full path of the file with the error.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <returns>Whether there was something to drop.</returns>
    public bool DropAt(string file, int line, int column)
    {
        if (_files.Find(mutated => mutated.Path == file) is { } known)
        {
            var root = known.Rewritten((CSharpParseOptions)known.Tree.Options).GetRoot();
            var text = root.GetText(Encoding.UTF8);
            var at = text.Lines[Math.Clamp(line - 1, 0, text.Lines.Count - 1)];
            return Drop(root, new(Math.Min(at.Start + Math.Max(column - 1, 0), at.End), 0));
        }

        if (!File.Exists(file))
        {
            return false;
        }

        // Of a project that is not mutated: a constant of one that is was needed there.
        var other = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
        var lines = other.GetText(Encoding.UTF8).Lines;
        return line >= 1 && line <= lines.Count && DropConstants(other, lines[line - 1].Span);
    }

    private void Add(CompiledProject project, string path, string name)
    {
        var tree = project.Tree(path)!;
        var model = project.Compilation.GetSemanticModel(tree);
        var candidates = CandidatesOfFile.Find(name, tree.GetRoot(), model, _candidates.Count + 1);
        _candidates.AddRange(candidates);
        _files.Add(new(path, tree, model, candidates));
    }

    private void DropWhatDoesNotCompile()
    {
        var affected = _projects.Where(project => _files.Any(file => project.Tree(file.Path) is not null)).ToList();
        var before = affected.ConvertAll(project => Errors(project.Compilation).Select(KeyOf).ToHashSet());
        for (var round = 0; round < MostRounds; round++)
        {
            var isGreen = true;
            foreach (var (project, known) in affected.Zip(before))
            {
                isGreen &= !DropErrors(project, known);
            }

            if (isGreen)
            {
                return;
            }
        }
    }

    private bool DropErrors(CompiledProject project, HashSet<(string, string, int)> known)
    {
        var compilation = project.Compilation;
        foreach (var file in _files)
        {
            if (project.Tree(file.Path) is { } tree)
            {
                compilation = compilation.ReplaceSyntaxTree(tree, file.Rewritten((CSharpParseOptions)tree.Options));
            }
        }

        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutantSwitch.Source(Last), options));
        var hasDropped = false;
        foreach (var error in Errors(compilation).Where(error => !known.Contains(KeyOf(error))).ToList())
        {
            hasDropped |= Drop(error.Location.SourceTree!.GetRoot(), error.Location.SourceSpan);
        }

        return hasDropped;
    }

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Location.SourceTree: not null });

    private static (string, string, int) KeyOf(Diagnostic error) =>
        (error.Id, error.Location.SourceTree!.FilePath, error.Location.GetLineSpan().StartLinePosition.Line);

    // The innermost mutant around the error; else a constant that is named there; else all of the member, of which one breaks what comes later.
    private bool Drop(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node.AncestorsAndSelf().Select(SwitchedNode.NumberOf).FirstOrDefault(number => number > 0) is > 0 and var innermost)
        {
            return Drop([innermost]);
        }

        return DropConstants(root, root.GetText(Encoding.UTF8).Lines.GetLineFromPosition(span.Start).Span)
            || (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && Drop(member.DescendantNodes().Select(SwitchedNode.NumberOf).Where(number => number > 0)));
    }

    private bool Drop(IEnumerable<int> numbers)
    {
        var hasDropped = false;
        foreach (var number in numbers.ToList())
        {
            hasDropped |= !_candidates[number - 1].IsDropped;
            _candidates[number - 1].IsDropped = true;
        }

        return hasDropped;
    }

    private bool DropConstants(SyntaxNode root, TextSpan line)
    {
        var names = root.DescendantTokens(line).Where(token => token.IsKind(SyntaxKind.IdentifierToken) && line.Contains(token.Span)).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        return Drop(_candidates.Where(candidate => !candidate.IsDropped && NameOfConstant(candidate.Change.Target) is { } name && names.Contains(name)).Select(candidate => candidate.Mutant.Number));
    }

    private static string? NameOfConstant(SyntaxNode node) => node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() switch
    {
        { Parent.Parent: FieldDeclarationSyntax field } variable when field.Modifiers.Any(SyntaxKind.ConstKeyword) => variable.Identifier.Text,
        { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } variable => variable.Identifier.Text,
        _ => null,
    };

    /// <summary>One file and its candidates.</summary>
    private sealed record MutatedFile(string Path, SyntaxTree Tree, SemanticModel Model, IReadOnlyList<Candidate> Candidates)
    {
        public string Text() => SwitchRewriter.Rewrite(Tree.GetRoot(), Candidates, Model).ToFullString();

        // Read anew: what was put together out of pieces need not be what the compiler reads.
        public SyntaxTree Rewritten(CSharpParseOptions options) => CSharpSyntaxTree.ParseText(Text(), options, Path);
    }
}
