using System.CommandLine;
using System.Globalization;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Cli.Circuits;

/// <summary><c>bnsyn circuit ablate</c>: what each idea of the accelerated backend is worth on a circuit.</summary>
internal static class CircuitAblateCommand
{
    private static readonly Option<long> Rounds = new("--rounds")
    {
        Description = $"Rounds of 100 steps with each idea and without, in turn; fewer than {MedianInterval.FewestValues} have no interval.",
        HelpName = "N",
        DefaultValueFactory = _ => 15,
        CustomParser = argument => CircuitChoice.ParseInteger(argument, 1),
    };

    internal static Command Create()
    {
        var command = new Command(
            "ablate", "Turn each idea of the accelerated backend off alone and time the circuit with it and without. Exit code 1: the bits changed.");
        CircuitChoice.AddTo(command);
        command.Options.Add(CircuitChoice.Seed);
        command.Options.Add(Rounds);
        return CommandAction.Set(command, Run);
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        CircuitDescription circuit = CircuitChoice.Of(parsed);
        ulong seed = (ulong)parsed.GetValue(CircuitChoice.Seed);
        int rounds = (int)Math.Min(parsed.GetValue(Rounds), 10_000);
        bool same = true;
        Console.WriteLine("idea                               us/step with     without   gain (95 %)               bits");
        foreach (CircuitIdea idea in CircuitIdea.All)
        {
            cancel.ThrowIfCancellationRequested();
            CircuitAblation row = CircuitAblation.Measure(circuit, seed, idea, rounds);
            same &= row.SameBits;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Idea,-33} {row.On,13:F1} {row.Off,11:F1}   {row.Gain:F3} ({MedianInterval.Describe(row.Interval, 3)})   {(row.SameBits ? "same" : "DIFFERENT")}"));
        }

        return same ? ExitCode.Success : ExitCode.PhysicsError;
    }
}
