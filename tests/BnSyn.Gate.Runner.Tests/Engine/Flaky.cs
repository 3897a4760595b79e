using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>
/// Counts five of something, and in one run of fifty six. Which runs those are is a draw that can be repeated: it is made of a
/// folder's name and of how often the same run was made before, in whatever process; the folder holds the counts.
/// </summary>
public class Flaky : IThreadedScenario
{
    /// <summary>The environment variable that names the folder; without it every run counts five.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_FLAKY";

    private const ulong OneRunIn = 50;

    /// <inheritdoc/>
    public virtual ScenarioDescription Describe() => new()
    {
        Name = "flaky",
        Purpose = "Rarely gives another answer, as a race does.",
        Steps = 1,
        StepSeconds = 0.01,
        Seeds = [1, 2, 3],
        Backends = ["reference", "accelerated"],
        Parameters = [ParameterDescription.Number("count", 5, "1")],
        Metrics = [new MetricDescription("n", "1", ConformanceClass.Exact)],
        ActivityMetric = "n",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public virtual ISimulation Create(string backend, ulong seed) => new Count(IsOther(string.Create(CultureInfo.InvariantCulture, $"{backend}-{seed}")) ? 6 : 5);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, int threads) => Create(backend, seed);

    private static bool IsOther(string run)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
        {
            return false;
        }

        var draw = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(folder)} {run} {Ordinal(Path.Combine(folder, run))}")));
        return BinaryPrimitives.ReadUInt64LittleEndian(draw) % OneRunIn == 0;
    }

    /// <summary>How many runs of the name there have been, this one included: the length of a file that each makes longer.</summary>
    private static long Ordinal(string file)
    {
        while (true)
        {
            try
            {
                using var tape = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None);
                tape.WriteByte((byte)'.');
                return tape.Position;
            }
            catch (IOException)
            {
                // Another process writes to it just now.
                Thread.Yield();
            }
        }
    }

    private sealed class Count(int n) : ISimulation
    {
        public void Advance(int steps)
        {
            // The answer is known from the start.
        }

        public void Observe(IObservationSink sink) => sink.Scalar("n", n);

        public void Dispose()
        {
            // Nothing to free.
        }
    }
}
