using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>A list of refusals as the gate sees it: one a step, in the engine's words. What is refused today must not pass tomorrow, nor the other way round.</summary>
/// <param name="name">Lower-case words joined by hyphens.</param>
/// <param name="purpose">One sentence: what is asked for.</param>
/// <param name="refusals">What is asked for, in order.</param>
internal sealed class RefusalScenario(string name, string purpose, IReadOnlyList<Refusal> refusals) : IPhysicsScenario
{
    private const string Refused = "refused";
    private const string Answers = "answers";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = name,
        Purpose = purpose,
        Family = "refusal-probes",
        Steps = refusals.Count,
        StepSeconds = 0.001,
        Seeds = [1],
        Backends = ["checks"],
        Parameters = [new ParameterDescription("refusals", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', refusals.Select(refusal => refusal.What))))), "sha256")],
        Metrics = [new MetricDescription(Refused, "1", ConformanceClass.Exact)],
        Digests = [new DigestDescription(Answers, "every answer, in the engine's words", IsExact: true)],
        ActivityMetric = Refused,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new Asking(refusals);

    private sealed class Asking(IReadOnlyList<Refusal> refusals) : ITracedSimulation
    {
        private readonly StringBuilder _answers = new();
        private string _last = "";
        private int _asked;
        private int _refused;

        /// <inheritdoc/>
        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                _last = refusals[_asked++].Answer(out var isRefused);
                _answers.Append(_last).Append('\n');
                _refused += isRefused ? 1 : 0;
            }
        }

        /// <inheritdoc/>
        public void Trace(IStateSink sink) => sink.Write([.. _last.Select(character => (int)character)]);

        /// <inheritdoc/>
        public void Observe(IObservationSink sink)
        {
            sink.Scalar(Refused, _refused);
            sink.Digest(Answers, SHA256.HashData(Encoding.UTF8.GetBytes(_answers.ToString())));
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            // All of it is managed memory.
        }
    }
}
