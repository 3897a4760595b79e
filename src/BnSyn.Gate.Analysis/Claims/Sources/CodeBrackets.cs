namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>Which marks open and close.</summary>
internal static class CodeBrackets
{
    /// <summary>1 for a mark that opens, -1 for one that closes, 0 for any other token.</summary>
    public static int Depth(CodeToken token) => token.Kind != CodeTokenKind.Mark ? 0 : token.Text[0] switch
    {
        '(' or '[' or '{' => 1,
        ')' or ']' or '}' => -1,
        _ => 0,
    };

    /// <summary>The index behind what closes the bracket at an index; the end where nothing does.</summary>
    public static int Behind(IReadOnlyList<CodeToken> tokens, int open)
    {
        var at = open;
        for (var depth = 0; at < tokens.Count; at++)
        {
            depth += Depth(tokens[at]);
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }
}
