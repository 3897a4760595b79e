using System.Text;
using BnSyn.Cli.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using Xunit;

namespace BnSyn.Cli.Tests.Circuits;

/// <summary>A file that describes no circuit is refused with line, column and code.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class CircuitFileTests
{
    private const string Sound = """
        {
          "components": [
            {
              "name": "a",
              "populations": [{ "name": "n", "size": 3 }],
              "ports": [{ "name": "in", "size": 3 }],
              "outputs": [{ "name": "out", "populations": ["n"] }],
              "synapses": [
                { "name": "s", "target": "n", "source": "in", "weights": { "mean": 0.1 } }
              ]
            }
          ],
          "projections": [
            { "port": "a.in", "tracts": [{ "output": "a.out", "delayMs": 2 }] }
          ]
        }
        """;

    [Fact]
    public void SoundFileBecomesItsCircuit()
    {
        CircuitDescription circuit = Parse(Sound);
        Assert.Equal((3, 1, 1), (circuit.Neurons, circuit.Components[0].Synapses.Count, circuit.Projections.Count));
        Assert.Equal(0.1, circuit.Components[0].Synapses[0].Weights.Mean);
    }

    [Fact]
    public void WrittenCircuitIsReadAsItself()
    {
        CircuitDescription circuit = SensorimotorCircuit.Describe(CircuitLevel.Plastic, 0.1);
        string written = CircuitFile.Write(circuit);
        Assert.Equal(written, CircuitFile.Write(Parse(written)));
        Assert.Contains("\"temporalDifference\": 0.891", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(9,9): BNC0001: unknown population (in a.s) 'm'; valid: n", "\"target\": \"n\"", "\"target\": \"m\"")]
    [InlineData("(14,5): BNC0003: a.out to a.in: a delay must be 1 to 4096 steps of 1 ms, got 0.2 ms", "\"delayMs\": 2", "\"delayMs\": 0.2")]
    [InlineData("(14,5): BNC0004: the port 'a.in' has room for 4 axons, its tracts have 3", "\"in\", \"size\": 3", "\"in\", \"size\": 4")]
    [InlineData("(5,23): BNC0007: a.n: size must be in [1, 1000000], got 0", "\"n\", \"size\": 3", "\"n\", \"size\": 0")]
    [InlineData("(3,5): BNC0008: 'a b' is no name", "\"name\": \"a\"", "\"name\": \"a b\"")]
    [InlineData("(1,1): BNC0005: the port 'a.in' has no projection", "{ \"port\": \"a.in\", \"tracts\": [{ \"output\": \"a.out\", \"delayMs\": 2 }] }", "")]
    public void ErrorOfTheCircuitHasThePlaceOfItsElement(string expected, string old, string replacement) =>
        Refused(expected, Sound.Replace(old, replacement, StringComparison.Ordinal));

    [Theory]
    [InlineData("(9,", "\"weights\"", "\"wieghts\"")]
    [InlineData("(5,", "\"size\": 3 }],", "\"size\": \"3\" }],")]
    [InlineData("(5,", "\"name\": \"n\", ", "\"name\": \"n\", \"name\": \"m\", ")]
    [InlineData("(9,", "\"mean\": 0.1", "\"mean\": 0.1, \"distribution\": \"cauchy\"")]
    [InlineData("(14,", "\"delayMs\": 2", "\"delayMs\": null")]
    [InlineData("(14,", "\"port\": \"a.in\"", "\"port\": null")]
    [InlineData("(16,", "  ]\n}", "  ]\n")]
    public void ErrorOfTheJsonHasItsPlace(string place, string old, string replacement)
    {
        string content = Sound.Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Sound, content);
        Refused($"{place}", content);
        Refused("not a circuit: ", content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"components\": [null]}")]
    [InlineData("{\"components\": [{\"name\": \"a\", \"populations\": [null], \"ports\": [], \"outputs\": [], \"synapses\": []}]}")]
    public void DegenerateFilesAreRefused(string content) => Refused("c.json(", content);

    [Theory]
    [InlineData("give either --circuit FILE or --builtin NAME", "circuit", "run")]
    [InlineData("give either --circuit FILE or --builtin NAME", "circuit", "describe", "--builtin", "sensorimotor", "--circuit", "x.json")]
    [InlineData("builtin must be 'sensorimotor' or 'regions', got 'brain'", "circuit", "run", "--builtin", "brain")]
    [InlineData("level must be 'delivery', 'static' or 'plastic', got 'all'", "circuit", "describe", "--builtin", "regions", "--level", "all")]
    [InlineData("scale must be in [0.01, 1], got 2", "circuit", "describe", "--builtin", "sensorimotor", "--scale", "2")]
    [InlineData("--steps must be an integer of 1 or more, got '0'", "circuit", "run", "--builtin", "regions", "--steps", "0")]
    [InlineData("backend must be one of 'reference', 'accelerated', 'gpu', got 'cuda'", "circuit", "run", "--builtin", "sensorimotor", "--scale", "0.01", "--backend", "cuda")]
    [InlineData("--device is for the backend 'gpu', got '0' for the backend 'accelerated'", "circuit", "run", "--builtin", "sensorimotor", "--scale", "0.01", "--device", "0")]
    [InlineData("--threads is not for the backend 'gpu'", "circuit", "run", "--builtin", "sensorimotor", "--scale", "0.01", "--backend", "gpu", "--threads", "1")]
    [InlineData("threads must be in [1, 64], got 65", "circuit", "run", "--builtin", "sensorimotor", "--scale", "0.01", "--threads", "65")]
    [InlineData("cannot read the circuit", "circuit", "run", "--circuit", "absent.json")]
    [InlineData("no/r.json", "circuit", "run", "--builtin", "sensorimotor", "--scale", "0.01", "--steps", "2", "--report", "no/r.json")]
    public void WrongUsageIsOneLineAndExitCode64(string expected, params string[] arguments)
    {
        (int exitCode, string output, string error) = Bnsyn.Run(arguments);
        Assert.Equal(64, exitCode);
        Assert.Empty(output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.All(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("bnsyn: error: ", line, StringComparison.Ordinal));
    }

    private static CircuitDescription Parse(string content) => CircuitFile.Parse(Encoding.UTF8.GetBytes(content), "c.json");

    private static void Refused(string expected, string content)
    {
        string message = Assert.Throws<UsageException>(() => Parse(content)).Message;
        Assert.StartsWith("c.json(", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
    }
}
