using System.CommandLine;
using System.Globalization;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Cli.Circuits;

/// <summary><c>bnsyn circuit describe</c>: what a circuit consists of, as tables or as the JSON that describes it.</summary>
internal static class CircuitDescribeCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Write the JSON description." };

    internal static Command Create()
    {
        var command = new Command("describe", "Show populations, synapses and projections of a circuit, or write its JSON description.");
        CircuitChoice.AddTo(command);
        command.Options.Add(Json);
        return CommandAction.Set(command, Run);
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        CircuitDescription circuit = CircuitChoice.Of(parsed);
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(CircuitFile.Write(circuit));
            return ExitCode.Success;
        }

        int synapses = circuit.Components.Sum(component => component.Synapses.Count);
        int tracts = circuit.Projections.Sum(projection => projection.Tracts.Count);
        Print($"{circuit.Components.Count} components, {circuit.Neurons} neurons, {synapses} sets of synapses, {tracts} tracts, dt {circuit.DtMs} ms");
        foreach (ComponentDescription component in circuit.Components)
        {
            Print($"{component.Name}");
            foreach (PopulationDescription population in component.Populations)
            {
                Print($"  {population.Name}: {population.Size} {KindOf(population)}");
            }

            foreach (SynapsesDescription s in component.Synapses)
            {
                string rule = s.Hebbian is not null ? ", Hebbian" : s.Eligibility is { } e ? $", eligibility with {e.Modulator}" : string.Empty;
                Print($"  {s.Name}: {s.Source} to {s.Target}, {s.Effect}{(s.ShortTerm is null ? string.Empty : ", short-term plasticity")}{rule}");
            }
        }

        foreach (ProjectionDescription projection in circuit.Projections)
        {
            Print($"{projection.Port} from {string.Join(", ", projection.Tracts.Select(Describe))}");
        }

        return ExitCode.Success;
    }

    private static string KindOf(PopulationDescription population) => population.Kind switch
    {
        PopulationKind.Input => "inputs",
        PopulationKind.Random => string.Create(CultureInfo.InvariantCulture, $"random neurons, {population.RateHz} Hz"),
        _ => population.Winners < 1.0
            ? string.Create(CultureInfo.InvariantCulture, $"neurons, at most {population.Winners:P0} at once")
            : "neurons",
    };

    private static string Describe(Tract tract) => string.Create(CultureInfo.InvariantCulture, $"{tract.Output} ({tract.DelayMs} ms)");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
