using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Json;

public sealed class KeyOrderTests
{
    [Fact]
    public void Numbers_come_first_by_value_then_names_by_code_unit() =>
        Assert.Equal(["0", "07", "7", "42", "128", "18446744073709551616", "", "-1", "N", "a", "a1"],
            new[] { "a1", "a", "N", "-1", "", "18446744073709551616", "128", "42", "07", "7", "0" }.Order(KeyOrder.Instance));
}
