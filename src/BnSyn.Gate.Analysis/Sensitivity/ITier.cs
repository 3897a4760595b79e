using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>One way of comparing, as the count of false alarms sees it: something that makes gates on unchanged physics.</summary>
internal interface ITier
{
    /// <summary>The tier's name.</summary>
    string Name { get; }

    /// <summary>The independent runs or pairs of runs to draw from.</summary>
    int Units { get; }

    /// <summary>The largest acceptable rate of false alarms; 0 where not a single alarm is.</summary>
    double Budget { get; }

    /// <summary>Everything that <see cref="Draw"/> depends on besides chance; <see langword="null"/> where drawing takes no time.</summary>
    byte[]? Inputs { get; }

    /// <summary>Draws one gate on unchanged physics. Called by many threads at once.</summary>
    /// <param name="generator">The only source of chance.</param>
    /// <returns>What the gate says.</returns>
    Outcome Draw(Random generator);
}
