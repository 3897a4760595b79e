namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>A word, number, text or mark of a C# file.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The word or number; what is in the text's quotes; the mark.</param>
/// <param name="Line">The line that it begins in, 1-based.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, string Text, int Line)
{
    /// <summary>Whether it is a certain word.</summary>
    public bool IsWord(string word) => Kind == CodeTokenKind.Word && Text == word;

    /// <summary>Whether it is a certain mark.</summary>
    public bool IsMark(char mark) => Kind == CodeTokenKind.Mark && Text[0] == mark;
}
