using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>A folder of a test's own with a request for the fake engine, gone with the test.</summary>
internal sealed class GateFolder : IDisposable
{
    // A refresh measures what it would detect, which takes as long as several gates.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(string File, byte[] Content)>>> Accepted = new(StringComparer.Ordinal);

    private readonly string _path = Directory.CreateTempSubdirectory("physics-gate-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private readonly Dictionary<string, string> _request;

    /// <summary>Asks for the physics of one scenario, without gains: they take seconds and judge nothing.</summary>
    public GateFolder(string scenario = "oscillator") => _request = new()
    {
        ["PhysicsGateScenarioAssembly"] = typeof(Oscillator).Assembly.Location,
        ["PhysicsGateBaselineDirectory"] = File("baselines"),
        ["PhysicsGateReportDirectory"] = Reports,
        ["PhysicsGateScenarios"] = scenario,
        ["PhysicsGateMeasureGains"] = "false",
    };

    /// <summary>The folder of the reports.</summary>
    public string Reports => File("reports");

    /// <summary>A place in the folder.</summary>
    public string File(params string[] parts) => Path.Combine([_path, .. parts]);

    /// <summary>The baseline of a scenario.</summary>
    public string Baseline(string scenario) => File("baselines", scenario + ".json");

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Changes the request.</summary>
    public GateFolder With(string property, string value)
    {
        _request[property] = value;
        return this;
    }

    /// <summary>Makes <see cref="Broken"/> break.</summary>
    public GateFolder WithBroken(string how) => WithVariable(Broken.Variable, how);

    /// <summary>Makes <see cref="Hostile"/> do something somewhere.</summary>
    public GateFolder Asking(Hostile.Place place, string misbehaviour) => WithVariable(Hostile.Variable, $"{place} {misbehaviour}");

    /// <summary>Sets an environment variable of the gate's process.</summary>
    public GateFolder WithVariable(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Starts a verb on the request.</summary>
    public GateProcess Start(string verb, params string[] options) =>
        GateProcess.Start(_environment, Arguments(verb, options));

    /// <summary>Runs a verb on the request, in a process of its own only where its variables ask for one.</summary>
    public GateOutcome Do(string verb, params string[] options)
    {
        if (_environment.Keys.All(StayingGate.MayHave))
        {
            return StayingGate.Run(new(Arguments(verb, options), _environment));
        }

        using var process = Start(verb, options);
        return process.WaitForEnd();
    }

    /// <summary>Runs the gate on the request.</summary>
    public GateOutcome Run(params string[] options) => Do("run", options);

    /// <summary>Runs a gate that its time budget cuts off, with the smallest budget in which it gets to where a test wants it: a busy machine takes longer.</summary>
    public GateOutcome RunCutOff(Func<GateOutcome, bool> isThere)
    {
        for (var seconds = 4; ; seconds *= 4)
        {
            var ended = With("PhysicsGateTimeBudget", seconds.ToString(CultureInfo.InvariantCulture)).Run().EndsWith(125);
            if (isThere(ended) || seconds > 60)
            {
                return ended;
            }
        }
    }

    /// <summary>Accepts what the scenarios give now as their baselines; what another test asked for before is taken from it.</summary>
    public GateFolder Refreshed()
    {
        With("PhysicsGateRefreshReason", "first");
        var asked = JsonSerializer.Serialize(_request.Concat(_environment)).Replace(JsonEncodedText.Encode(_path).Value, "", StringComparison.Ordinal);
        var accepted = Accepted.GetOrAdd(asked, _ => new(Accept));
        foreach (var (file, content) in accepted.Value)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File("baselines", file))!);
            System.IO.File.WriteAllBytes(File("baselines", file), content);
        }

        return this;
    }

    /// <summary>Accepts what the scenarios give now, by a refresh of its own.</summary>
    public GateFolder RefreshedAnew()
    {
        With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first").Run().EndsWith(0);
        return With("PhysicsGateRefreshBaselines", "false");
    }

    /// <summary>Seals a baseline that a test edited, so that the edit is judged.</summary>
    public void Seal(string scenario) => GateProcess.Run("seal", Baseline(scenario), "--reason", "a test edited it", "--allow-in-ci").EndsWith(0);

    /// <summary>The text of the last report.</summary>
    public string Report() => System.IO.File.ReadAllText(File("reports", "report.md"));

    /// <summary>Runs the gate where no baseline is, and gives the memory that it measured.</summary>
    public Dictionary<string, (long Allocated, long Live)> Memory()
    {
        Run().EndsWith(125);
        return MeasuredMemory();
    }

    /// <summary>The memory of the last run by scenario and backend, in bytes.</summary>
    public Dictionary<string, (long Allocated, long Live)> MeasuredMemory()
    {
        using var measurements = JsonDocument.Parse(System.IO.File.ReadAllBytes(File("reports", "measurements.json")));
        return measurements.RootElement.GetProperty("scenarios").EnumerateArray()
            .SelectMany(scenario => scenario.GetProperty("memory").EnumerateArray().Select(memory => (
                Key: $"{scenario.GetProperty("description").GetProperty("name")}, {memory.GetProperty("backend")}",
                Value: (memory.GetProperty("allocatedBytes").GetInt64(), memory.GetProperty("liveBytes").GetInt64()))))
            .ToDictionary(figure => figure.Key, figure => figure.Value);
    }

    /// <summary>Asserts that no report was begun: a result of a run that did not end would be taken for one that did.</summary>
    public void HasNoReports() => Assert.False(Directory.Exists(Reports), "there are reports");

    private string[] Arguments(string verb, string[] options) => [verb, "--request", Write("request.json", JsonSerializer.Serialize(_request)), .. options];

    private List<(string File, byte[] Content)> Accept()
    {
        RefreshedAnew();
        Directory.Delete(Reports, recursive: true);
        return
        [
            .. Directory.GetFiles(File("baselines"), "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(File("baselines"), file), System.IO.File.ReadAllBytes(file))),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);
}
