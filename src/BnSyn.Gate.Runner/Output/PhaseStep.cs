using System.Globalization;

namespace BnSyn.Gate.Runner.Output;

/// <summary>One thing of a phase that is done, or that begins.</summary>
/// <param name="Phase">What is being done, in a word or two.</param>
/// <param name="Done">How many things of the phase are done.</param>
/// <param name="All">How many there are.</param>
/// <param name="What">The thing.</param>
internal sealed record PhaseStep(string Phase, int Done, int All, string What)
{
    /// <summary>The step as a line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Phase} {Done}/{All}: {What}");
}
