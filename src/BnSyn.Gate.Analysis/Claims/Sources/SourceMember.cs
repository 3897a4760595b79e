using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>A method, property or field of a class, as its source has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Names of its attributes, without namespace and ending.</param>
/// <param name="Tokens">All of it, with the attributes.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record SourceMember(string Name, IReadOnlyList<string> Attributes, IReadOnlyList<CodeToken> Tokens, SourceLocation Place)
{
    /// <summary>The endings of attributes that make a method a test, in xUnit, NUnit, MSTest, TUnit and FsCheck.</summary>
    private static readonly string[] OfTests = ["Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod", "Property"];

    /// <summary>Whether an attribute makes it a test.</summary>
    public bool IsTest => Attributes.Any(name => OfTests.Any(end => name.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Whether it never runs. One that is skipped under a condition runs where it does not hold.</summary>
    public bool IsSkipped => Attributes.Any(name => name is "Ignore" or "Explicit" or "Skip")
        || (OfAttributes.Any(token => token.IsWord("Skip")) && !OfAttributes.Any(token => token.IsWord("SkipUnless") || token.IsWord("SkipWhen")));

    private IEnumerable<CodeToken> OfAttributes => Tokens.Take(AttributeLength);

    private int AttributeLength
    {
        get
        {
            var at = 0;
            while (at < Tokens.Count && Tokens[at].IsMark('['))
            {
                at = CodeBrackets.Behind(Tokens, at);
            }

            return at;
        }
    }
}
