using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Tests.Processes;

public sealed class EndOfProcessTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(3, "3")]
    [InlineData(134, "134 (aborted: an exception that nothing caught, Environment.FailFast or a stack overflow)")]
    [InlineData(137, "137 (killed: mostly because memory ran out, or from outside)")]
    [InlineData(139, "139 (a bad memory access, mostly of native code)")]
    [InlineData(143, "143 (asked to end from outside)")]
    [InlineData(unchecked((int)0xC0000005), "-1073741819 (a bad memory access, mostly of native code)")]
    [InlineData(unchecked((int)0xC00000FD), "-1073741571 (a stack overflow)")]
    public void An_exit_code_says_what_it_mostly_means(int exitCode, string words) => Assert.Equal(words, EndOfProcess.Words(exitCode));

    [Fact]
    public void The_last_words_begin_where_the_runtime_says_why() =>
        Assert.Equal(
            "Stack overflow. | Repeat 24000 times: | at Engine.Step()",
            EndOfProcess.LastWords(["physics 1/8", "Stack overflow.", "Repeat 24000 times:", "", "   at Engine.Step()", "   at Engine.Run()", "   at Main()"]));

    [Fact]
    public void Without_such_a_line_they_are_the_last_three() =>
        Assert.Equal("b | c | d", EndOfProcess.LastWords(["a", "b", "c", " ", "d", ""]));

    [Fact]
    public void Who_said_nothing_has_none() => Assert.Equal("", EndOfProcess.LastWords([]));
}
