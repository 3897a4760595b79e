using System.Globalization;
using System.Reflection;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Synapses;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class ParameterListTests
{
    // A network hands a spike on after one step, whatever this says: only conductance synapses outside a network obey it.
    private static readonly string[] WithoutEffect = [nameof(SynapseParameters.Delay_ms)];

    [Fact]
    public void Every_parameter_that_the_network_reads_is_declared_to_the_gate()
    {
        var before = ParameterList.Of(new NetworkParameters());

        var forgotten = Leaves(new NetworkParameters())
            .Where(leaf => !WithoutEffect.Contains(leaf.Name, StringComparer.Ordinal))
            .Where(leaf => ParameterList.Of(leaf.Changed).SequenceEqual(before))
            .Select(leaf => leaf.Name);

        Assert.Empty(forgotten);
    }

    [Fact]
    public void Names_are_distinct_and_values_are_numbers()
    {
        var parameters = ParameterList.Of(new NetworkParameters());

        Assert.Distinct(parameters.Select(parameter => parameter.Name));
        Assert.All(parameters, parameter =>
            Assert.True(double.TryParse(parameter.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
    }

    // Each number in the record and in the records that it holds, with a copy of the whole in which that number is another.
    private static IEnumerable<(string Name, NetworkParameters Changed)> Leaves(NetworkParameters whole)
    {
        foreach (var property in Properties(whole))
        {
            if (property.GetValue(whole) is double or int)
            {
                yield return (property.Name, (NetworkParameters)With(whole, property));
                continue;
            }

            var part = property.GetValue(whole)!;
            foreach (var inner in Properties(part))
            {
                yield return (inner.Name, (NetworkParameters)With(whole, property, With(part, inner)));
            }
        }
    }

    private static PropertyInfo[] Properties(object record) =>
        [.. record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    private static object With(object record, PropertyInfo property) => With(record, property, property.GetValue(record) switch
    {
        int number => (object)(number + 1),
        double number => number + 0.125,
        var other => throw new InvalidOperationException($"{property.Name} is a {other?.GetType().Name}: neither int nor double"),
    });

    private static object With(object record, PropertyInfo property, object value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
