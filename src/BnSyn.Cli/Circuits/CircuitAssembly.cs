using System.Globalization;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Cli.Circuits;

/// <summary>Builds the circuit of a file, element by element, and says at which one the builder objected.</summary>
internal sealed class CircuitAssembly(CircuitFile file, JsonPlaces places, string path)
{
    internal CircuitDescription Build()
    {
        CircuitBuilder circuit = At("dtMs", () => new CircuitBuilder(file.DtMs));
        ForEach("modulators", file.Modulators, modulator => circuit.AddModulator(modulator));
        for (int c = 0; c < file.Components.Count; c++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"components[{c}]");
            Add(circuit, file.Components[c], place);
        }

        ForEach("projections", file.Projections, projection => circuit.Project(projection.Port, projection.Tracts));
        return At(string.Empty, circuit.Build);
    }

    private void Add(CircuitBuilder circuit, ComponentDescription? described, string place)
    {
        ComponentBuilder component = At(
            place, () => circuit.AddComponent((described ?? throw new CircuitException(CircuitError.Empty, "null where a component is needed")).Name));
        ForEach($"{place}.populations", described!.Populations, population => component.AddPopulation(population));
        ForEach($"{place}.ports", described.Ports ?? [], port => component.AddPort(port.Name, port.Size));
        ForEach($"{place}.outputs", described.Outputs ?? [], output => component.AddOutput(output.Name, output.Populations));
        ForEach($"{place}.synapses", described.Synapses ?? [], synapses => component.AddSynapses(synapses));
    }

    private void ForEach<T>(string array, IReadOnlyList<T> items, Action<T> add)
    {
        for (int i = 0; i < items.Count; i++)
        {
            T item = items[i];
            At(string.Create(CultureInfo.InvariantCulture, $"{array}[{i}]"), () =>
            {
                if (item is null)
                {
                    throw new CircuitException(CircuitError.Empty, "null where something is needed");
                }

                add(item);
                return 0;
            });
        }
    }

    private T At<T>(string element, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (CircuitException e)
        {
            (int line, int column) = places.Of(element);
            throw new UsageException($"{path}({line},{column}): {e.Message}", e);
        }
    }
}
