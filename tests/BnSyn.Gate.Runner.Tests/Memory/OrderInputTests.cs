using System.IO.Pipes;
using System.Text;
using BnSyn.Gate.Runner.Machine;

namespace BnSyn.Gate.Runner.Tests.Memory;

public sealed class OrderInputTests
{
    [Fact]
    public void The_line_is_read_at_once_and_the_end_is_noticed_later()
    {
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        using var reader = new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle);
        using var gone = new ManualResetEventSlim();

        // Longer than one piece.
        var order = new string('ä', 5000);
        writer.Write(Encoding.UTF8.GetBytes(order + '\n'));

        Assert.Equal(order, OrderInput.ReadLine(reader, gone.Set).TrimEnd());
        Assert.False(gone.IsSet);
        writer.Dispose();
        Assert.True(gone.Wait(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void An_input_that_ends_within_the_line_is_no_end_of_another_process()
    {
        using var input = new MemoryStream("half"u8.ToArray());

        Assert.Equal("half", OrderInput.ReadLine(input, () => Assert.Fail("nothing is gone")));
    }
}
