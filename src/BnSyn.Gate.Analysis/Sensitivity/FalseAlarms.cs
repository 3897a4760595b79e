using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>How often gates on unchanged physics alarmed.</summary>
/// <param name="Tier">The tier that compared.</param>
/// <param name="Gates">Resampled gates.</param>
/// <param name="Alarms">How many of them alarmed.</param>
/// <param name="Open">How many of the others were inconclusive.</param>
/// <param name="Units">The independent runs or pairs of runs that the gates were drawn from.</param>
/// <param name="Budget">The largest acceptable rate; 0 where not a single alarm is.</param>
public sealed record FalseAlarms(string Tier, int Gates, int Alarms, int Open, int Units, double Budget)
{
    /// <summary>The confidence of <see cref="UpperBound"/>.</summary>
    public const double Confidence = 0.95;

    /// <summary>The rate of false alarms.</summary>
    public double Rate => (double)Alarms / Gates;

    /// <summary>The largest rate with which so few alarms are no surprise (Clopper and Pearson, one-sided).</summary>
    public double UpperBound => BinomialInterval.UpperBound(Alarms, Gates, Confidence);

    /// <summary>Whether the alarms are more than the budget allows.</summary>
    public bool IsOverBudget => Budget > 0 ? UpperBound > Budget : Alarms > 0;
}
