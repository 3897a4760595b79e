using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>
/// Times the backends of all scenarios in one process, in which nothing else runs. One that ends takes the scenario that it timed
/// with it; the others are timed in the next.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class GainsPhase(GateRequest request, IProgress<string> progress)
{
    /// <summary>Times scenarios.</summary>
    /// <param name="asked">What to time.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>One answer per scenario, in the order given; where the process ended a fault.</returns>
    public IReadOnlyList<GainsAnswer> Measure(IReadOnlyList<GainsOrder.Scenario> asked, CancellationToken cancellation)
    {
        var answers = new List<GainsAnswer>(asked.Count);
        while (answers.Count < asked.Count)
        {
            var before = answers.Count;
            progress.Report("gains", before, asked.Count, asked[before].Name);
            var ended = ChildProcess.Follow(
                GainsCommand.Name,
                JsonLine.Of(new GainsOrder(BuiltEngine.Of(request), [.. asked.Skip(before)])),
                TimedEnvironment.Variables,
                line => Keep(JsonLine.Read<GainsAnswer>(line), before),
                cancellation);
            if (answers.Count < asked.Count)
            {
                answers.Add(GainsAnswer.Without(answers.Count, new(FaultMeasurement.ProcessExit, ended.Death, Step: -1) { Place = "while it was timed" }));
            }
        }

        return answers;

        void Keep(GainsAnswer? answer, int before)
        {
            if (answer is null || before + answer.Index != answers.Count || answers.Count == asked.Count)
            {
                return;
            }

            answers.Add(answer with { Index = answers.Count });
            if (answers.Count < asked.Count)
            {
                progress.Report("gains", answers.Count, asked.Count, asked[answers.Count].Name);
            }
        }
    }
}
