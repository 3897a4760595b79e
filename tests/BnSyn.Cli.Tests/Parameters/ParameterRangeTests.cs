using BnSyn.Cli.Parameters;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using Xunit;

namespace BnSyn.Cli.Tests.Parameters;

/// <summary>The ranges that <c>bnsyn parameters</c> lists are those that the engine keeps: an end is accepted where it belongs to the range, and what lies beyond is refused by name.</summary>
public sealed class ParameterRangeTests
{
    // Small, so that it is built in no time, and with every section.
    private static readonly RunRequest Whole = new()
    {
        Network = new NetworkParameters { N = 2, Plasticity = new NetworkPlasticity { Consolidation = new ConsolidationParameters() } },
    };

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (ParameterRow row in ParameterTable.Rows)
        {
            rows.Add(row.Section, row.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Range_is_that_of_the_engine(string section, string name)
    {
        ParameterRow row = ParameterTable.RowsIn(section).Single(row => row.Name == name);
        ValueRange range = row.Range;
        Assert.True(range.Contains(row.Get(Whole)), $"its own value {row.Get(Whole)} is not in {range}");
        foreach ((double end, bool isIn, double beyond) in new[] { (range.Least, range.HasLeast, Below(row)), (range.Most, range.HasMost, Above(row)) })
        {
            if (double.IsFinite(end))
            {
                Assert.Equal(isIn, IsAccepted(row, end));
                Assert.False(IsAccepted(row, beyond), $"{name} = {beyond} is accepted");
            }
        }

        if (range == ValueRange.Any && !section.StartsWith("plasticity", StringComparison.Ordinal) && name != "w_exc_nS")
        {
            Assert.True(IsAccepted(row, -1e3) && IsAccepted(row, 1e3), $"{name} has a range");
        }
    }

    [Fact]
    public void Range_says_what_is_in_it()
    {
        Assert.Equal(
            ["any", "> 0", ">= 0", "[0, 1]", "(0, 1)", "(0, 1]", ">= 0.001"],
            new[] { ValueRange.Any, ValueRange.Positive, ValueRange.NotNegative, ValueRange.Closed(0, 1), ValueRange.Open(0, 1), ValueRange.LeftOpen(0, 1), ValueRange.AtLeast(1e-3) }
                .Select(range => range.ToString()));
        Assert.False(ValueRange.Any.Contains(double.NaN));
        Assert.False(ValueRange.Positive.Contains(double.PositiveInfinity));
    }

    private static double Below(ParameterRow row) => row.IsInteger ? row.Range.Least - 1 : Math.BitDecrement(row.Range.Least);

    private static double Above(ParameterRow row) => row.IsInteger ? row.Range.Most + 1 : Math.BitIncrement(row.Range.Most);

    private static bool IsAccepted(ParameterRow row, double value)
    {
        // As an int it would be another number.
        if (row.IsInteger && row.Name is "N_p" && value > int.MaxValue)
        {
            return false;
        }

        RunRequest request = row.Set(Whole, value);
        try
        {
            request.Validate();
            if (request.Network.N <= Whole.Network.N)
            {
                Network.Create(request.Network, (ulong)request.Seed, "reference");
            }

            return true;
        }
        catch (Exception e) when (e is UsageException or ArgumentException)
        {
            Assert.Contains(row.Name.Split('_')[0], e.Message, StringComparison.OrdinalIgnoreCase);
            return false;
        }
    }
}
