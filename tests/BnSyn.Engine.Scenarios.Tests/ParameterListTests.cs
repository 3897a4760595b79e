using System.Globalization;
using System.Reflection;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Plasticity;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class ParameterListTests
{
    private static readonly NetworkParameters Fixed = new();
    private static readonly NetworkParameters Learning = new() { Plasticity = new NetworkPlasticity { Consolidation = new ConsolidationParameters() } };

    // A network whose weights never change hands a spike on after one step, whatever this says.
    [Fact]
    public void Every_parameter_that_the_network_reads_is_declared_to_the_gate() =>
        Assert.Equal([nameof(SynapseParameters.Delay_ms)], Undeclared(Fixed));

    // In a network that learns the rule moves the fast weight, and no rate of its own.
    [Fact]
    public void So_is_every_parameter_that_a_network_reads_which_learns() =>
        Assert.Equal([nameof(ConsolidationParameters.Eta_f)], Undeclared(Learning));

    [Fact]
    public void Names_are_distinct_and_values_are_numbers()
    {
        var parameters = ParameterList.Of(Learning);

        Assert.Distinct(parameters.Select(parameter => parameter.Name));
        Assert.All(parameters, parameter =>
            Assert.True(double.TryParse(parameter.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
    }

    private static IEnumerable<string> Undeclared(NetworkParameters whole) => Leaves(whole)
        .Where(leaf => ParameterList.Of((NetworkParameters)leaf.Changed).SequenceEqual(ParameterList.Of(whole)))
        .Select(leaf => leaf.Name);

    // Each number in the record and in the records that it holds, with a copy of the whole in which that number is another.
    private static IEnumerable<(string Name, object Changed)> Leaves(object whole)
    {
        foreach (var property in Properties(whole))
        {
            switch (property.GetValue(whole))
            {
                case null:
                    break;
                case double or int:
                    yield return (property.Name, With(whole, property));
                    break;
                case { } part:
                    foreach (var (name, changed) in Leaves(part))
                    {
                        yield return (name, With(whole, property, changed));
                    }

                    break;
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
