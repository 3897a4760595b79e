using System.Text;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Tests.Reports.Pictures;

public sealed class FittedTextTests
{
    [Fact]
    public void A_text_that_fits_stays() => Assert.Equal("spike_mean", FittedText.Of("spike_mean", 100));

    [Fact]
    public void A_longer_one_says_that_there_is_more() => Assert.Equal("aaaaaaaaa…", FittedText.Of(new string('a', 500), 10 * FittedText.CharacterWidth));

    [Fact]
    public void No_character_is_cut_in_two()
    {
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("😀", 50)), string.Concat(Enumerable.Repeat("👩‍👩‍👧", 50)), string.Concat(Enumerable.Repeat("e\u0301", 50)) })
        {
            for (var width = 0; width < 200; width++)
            {
                var fitted = FittedText.Of(text, width);
                Assert.DoesNotContain(Rune.ReplacementChar, fitted.EnumerateRunes());
                Assert.True(fitted == "…" || text.StartsWith(fitted[..^1], StringComparison.Ordinal));
                Assert.False(fitted.EndsWith("\u200d…", StringComparison.Ordinal));
            }
        }
    }
}
