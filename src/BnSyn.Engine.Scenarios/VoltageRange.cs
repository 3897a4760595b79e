using System.Numerics;
using System.Runtime.InteropServices;

namespace BnSyn.Engine.Scenarios;

/// <summary>The lowest and the highest membrane potential of a run; a NaN counts for neither.</summary>
internal sealed class VoltageRange
{
    private Vector<double> _lowest = new(double.PositiveInfinity);
    private Vector<double> _highest = new(double.NegativeInfinity);

    /// <summary>The lowest potential in mV; 0 before the first.</summary>
    public double Minimum => _any ? Lanes(_lowest).Min() : 0.0;

    /// <summary>The highest potential in mV; 0 before the first.</summary>
    public double Maximum => _any ? Lanes(_highest).Max() : 0.0;

    private bool _any;

    /// <summary>Takes in the potentials of one step.</summary>
    /// <param name="voltages">Potentials in mV, one per neuron.</param>
    public void Add(ReadOnlySpan<double> voltages)
    {
        _any |= !voltages.IsEmpty;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(voltages);
        foreach (var v in vectors)
        {
            Add(v);
        }

        foreach (var v in voltages[(vectors.Length * Vector<double>.Count)..])
        {
            Add(new Vector<double>(v));
        }
    }

    private void Add(Vector<double> v)
    {
        _lowest = Vector.ConditionalSelect(Vector.LessThan(v, _lowest), v, _lowest);
        _highest = Vector.ConditionalSelect(Vector.GreaterThan(v, _highest), v, _highest);
    }

    private static IEnumerable<double> Lanes(Vector<double> vector) =>
        Enumerable.Range(0, Vector<double>.Count).Select(lane => vector[lane]);
}
