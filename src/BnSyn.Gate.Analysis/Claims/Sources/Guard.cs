namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>A test's code, and of its class what the test uses: by names, so that a member of the same name counts as used.</summary>
internal sealed class Guard
{
    private static readonly HashSet<string> Constants = ["true", "false", "null", "default", "typeof", "nameof", "new"];

    private readonly List<CodeToken> _tokens;
    private readonly IReadOnlyList<string> _assertions;
    private readonly bool _isProperty;

    /// <param name="test">The test.</param>
    /// <param name="members">The members of its class.</param>
    /// <param name="assertions">Types that assert beside those of test frameworks.</param>
    public Guard(SourceMember test, IReadOnlyList<SourceMember> members, IReadOnlyList<string> assertions)
    {
        _assertions = assertions;
        _isProperty = test.Attributes.Any(name => name.EndsWith("Property", StringComparison.Ordinal)) && test.Tokens.Any(token => token.IsWord("bool") || token.IsWord("Property"));
        var byName = members.Where(member => member.Name.Length > 0).ToLookup(member => member.Name, StringComparer.Ordinal);
        var (reached, tokens) = (new HashSet<string>(StringComparer.Ordinal), new List<CodeToken>());
        var left = new Queue<SourceMember>([test]);
        reached.Add(test.Name);
        while (left.TryDequeue(out var member))
        {
            tokens.AddRange(member.Tokens);
            foreach (var word in member.Tokens.Where(token => token.Kind == CodeTokenKind.Word && byName.Contains(token.Text) && reached.Add(token.Text)))
            {
                foreach (var used in byName[word.Text])
                {
                    left.Enqueue(used);
                }
            }
        }

        _tokens = tokens;
    }

    /// <summary>
    /// Whether it can fail by what it finds: it calls a member of a type that asserts with more than constants, or <c>.Should...</c>, or what
    /// throws on failure, or checks a property, or throws itself, or is a property that returns its answer.
    /// </summary>
    public bool Asserts => _isProperty || Enumerable.Range(0, _tokens.Count).Any(AssertsAt);

    /// <summary>Whether its code has a name.</summary>
    /// <param name="word">The name of a type or of a member.</param>
    public bool Uses(string word) => _tokens.Any(token => token.IsWord(word));

    /// <summary>Whether a text in it holds a name.</summary>
    /// <param name="name">The name of an observable.</param>
    public bool Names(string name) => _tokens.Any(token => token.Kind == CodeTokenKind.Text && token.Text == name);

    private bool AssertsAt(int at)
    {
        var token = _tokens[at];
        if (token.Kind != CodeTokenKind.Word)
        {
            return false;
        }

        var isOfValue = at > 0 && _tokens[at - 1].IsMark('.');
        return token.Text.EndsWith("ThrowOnFailure", StringComparison.Ordinal)
            || (isOfValue && token.Text.StartsWith("Should", StringComparison.Ordinal))
            || (token.Text == "throw" && !_tokens.Skip(at + 1).Take(2).Any(next => next.IsWord("NotImplementedException")))
            || (IsAssertion(token.Text) && HasValue(at + 1))
            || (token.Text == "Check" && (isOfValue || (at + 1 < _tokens.Count && _tokens[at + 1].IsMark('.'))) && HasValue(at + 1));
    }

    private bool IsAssertion(string word) => word.StartsWith("Assert", StringComparison.Ordinal) || _assertions.Contains(word, StringComparer.Ordinal);

    /// <summary>Whether the call that follows is given anything but constants.</summary>
    private bool HasValue(int at)
    {
        // The member of the type, and the arguments of a generic one.
        while (at < _tokens.Count && !_tokens[at].IsMark('(') && !_tokens[at].IsMark(';') && !_tokens[at].IsMark('{') && !_tokens[at].IsMark(')'))
        {
            at++;
        }

        return at < _tokens.Count && _tokens[at].IsMark('(')
            && Enumerable.Range(at, CodeBrackets.Behind(_tokens, at) - at).Any(index => _tokens[index].Kind == CodeTokenKind.Word && !Constants.Contains(_tokens[index].Text));
    }
}
