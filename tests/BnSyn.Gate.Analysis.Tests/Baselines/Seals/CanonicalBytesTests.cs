using System.Text;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Seals;

public sealed class CanonicalBytesTests
{
    [Theory]
    [InlineData("{\"a\": 1, \"b\": [2, 3]}", "{ \"b\" :[2,3],\"a\":1 }")]
    [InlineData("1E-06", "0.000001")]
    [InlineData("1e2", "100")]
    [InlineData("5.0", "5")]
    [InlineData("\"\\u00b5\"", "\"µ\"")]
    public void What_says_the_same_gives_the_same_bytes(string first, string second) => Assert.Equal(Of(first), Of(second));

    [Theory]
    [InlineData("0", "-0.0")]
    [InlineData("1", "\"1\"")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[[1], 2]", "[[1, 2]]")]
    [InlineData("{\"a\": {\"b\": 1}, \"c\": 2}", "{\"a\": {\"b\": 1, \"c\": 2}}")]
    [InlineData("{}", "[]")]
    [InlineData("null", "\"null\"")]
    [InlineData("18446744073709551615", "18446744073709551614")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1", "0.10000000000000002")]
    public void What_says_something_else_gives_other_bytes(string first, string second) => Assert.NotEqual(Of(first), Of(second));

    private static byte[] Of(string json)
    {
        // A space ends a number, which else might go on.
        var part = JsonPartReader.Read(Encoding.UTF8.GetBytes(json + " ")).Root!;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        CanonicalBytes.Write(writer, part);
        writer.Flush();
        return bytes.ToArray();
    }
}
