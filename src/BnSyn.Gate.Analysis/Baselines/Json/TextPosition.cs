namespace BnSyn.Gate.Analysis.Baselines.Json;

/// <summary>A place in a text, 1-based, columns in UTF-8 bytes (baselines are ASCII but for units and prose).</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a byte.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> text, long offset) =>
        new TextPosition(1, 1).After(text[..(int)Math.Min(offset, text.Length)]);

    /// <summary>The place behind a text that begins here.</summary>
    public TextPosition After(ReadOnlySpan<byte> passed) => passed.LastIndexOf((byte)'\n') is >= 0 and var end
        ? new(Line + passed.Count((byte)'\n'), passed.Length - end)
        : new(Line, Column + passed.Length);
}
