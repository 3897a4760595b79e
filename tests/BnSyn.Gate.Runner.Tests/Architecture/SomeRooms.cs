#pragma warning disable SA1403, SA1402, CA1812, CA1822, IDE0130, CA1052, CA1852 // Rooms that only exist to have doors between them.
namespace BnSyn.Gate.Runner.Tests.Architecture.Base
{
    internal class Lower;
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Field
{
    internal sealed class Held;
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Argument
{
    internal sealed class Given;
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Result
{
    internal sealed class Made;
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Generic
{
    internal sealed class Element;
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Body
{
    internal static class Called
    {
        public static int Answer() => 42;
    }
}

namespace BnSyn.Gate.Runner.Tests.Architecture.Above
{
    internal sealed class Upper : Base.Lower
    {
        private readonly Field.Held _held = new();

        public Result.Made? Make(Argument.Given given, int number) => number switch
        {
            0 => null,
            _ when _held.Equals(given) => new(),
            _ => new List<Generic.Element>().Count == Body.Called.Answer() ? new() : null,
        };
    }
}
