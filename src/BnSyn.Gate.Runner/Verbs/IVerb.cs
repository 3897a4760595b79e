using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>What a verb does with a request: its stages in their order, each handing its result to the next.</summary>
internal interface IVerb
{
    /// <summary>Does it.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="frame">The process around it.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>The exit code.</returns>
    int Run(GateRequest request, GateFrame frame, CancellationToken cancellation);
}
