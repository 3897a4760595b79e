using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>One module of the engine as the gate sees it: a question a step, answered to the last bit.</summary>
/// <param name="name">Lower-case words joined by hyphens.</param>
/// <param name="purpose">One sentence: what is asked.</param>
/// <param name="questions">The questions, in order.</param>
internal sealed class ModuleScenario(string name, string purpose, IReadOnlyList<Question> questions) : IPhysicsScenario
{
    private const string Numbers = "numbers";
    private const string Answers = "answers";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = name,
        Purpose = purpose,
        Family = "module-probes",
        Steps = questions.Count,
        StepSeconds = 0.001,
        Seeds = [1],
        Backends = ["modules"],
        Parameters = [new ParameterDescription("questions", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', questions.Select(question => question.What))))), "sha256")],
        Metrics = [new MetricDescription(Numbers, "1", ConformanceClass.Exact)],
        Digests = [new DigestDescription(Answers, "every number that was answered", IsExact: true)],
        ActivityMetric = Numbers,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new Asking(questions);

    private sealed class Asking(IReadOnlyList<Question> questions) : ITracedSimulation
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private Answer _last = new();
        private int _asked;
        private long _numbers;

        /// <inheritdoc/>
        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                _last = new();
                questions[_asked++].Ask(_last);
                _numbers += _last.Count;
                _hash.AppendData(_last.ToBytes());
            }
        }

        /// <inheritdoc/>
        public void Trace(IStateSink sink) => _last.WriteTo(sink);

        /// <inheritdoc/>
        public void Observe(IObservationSink sink)
        {
            sink.Scalar(Numbers, _numbers);
            sink.Digest(Answers, _hash.GetCurrentHash());
        }

        /// <inheritdoc/>
        public void Dispose() => _hash.Dispose();
    }
}
