using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>A look with its p-values adjusted for all tests of the run: "any of them drifts" is one claim about the whole run.</summary>
/// <param name="Look">What was looked at.</param>
/// <param name="DriftP">For a shift beyond the margin, one per metric.</param>
/// <param name="ShapeP">For another distribution, one per metric.</param>
/// <param name="JointP">For another joint distribution.</param>
internal sealed record AdjustedLook(EnsembleLook Look, IReadOnlyList<double> DriftP, IReadOnlyList<double> ShapeP, double JointP)
{
    /// <summary>The worst of the metrics and of the joint distribution.</summary>
    public Outcome Outcome => OutcomeOrder.Worst(Enumerable.Range(0, DriftP.Count).Select(OutcomeOf).Append(EnsembleRule.OfJoint(JointP)));

    /// <summary>Adjusts the looks together, in order.</summary>
    /// <param name="looks">What is looked at.</param>
    /// <param name="cases">
    /// All cases of the run. Which of them get a second look depends on the data, so the others count as tests that show nothing.
    /// </param>
    public static IReadOnlyList<AdjustedLook> Of(IReadOnlyList<EnsembleLook> looks, IReadOnlyList<EnsembleCase> cases)
    {
        var single = Adjust([.. looks.SelectMany(look => look.Metrics).SelectMany(tests => new[] { tests.Location.DriftP, tests.Shape.P })], SingleTests(cases));
        var joint = Adjust([.. looks.Select(look => look.Joint.P)], cases.Count);
        var adjusted = new List<AdjustedLook>();
        var next = 0;
        foreach (var (look, jointP) in looks.Zip(joint))
        {
            var metrics = Enumerable.Range(0, look.Metrics.Count).Select(at => next + (2 * at)).ToList();
            adjusted.Add(new(look, metrics.ConvertAll(at => single[at]), metrics.ConvertAll(at => single[at + 1]), jointP));
            next += 2 * metrics.Count;
        }

        return adjusted;
    }

    /// <summary>The tests of single metrics in a run: shift and shape of each metric of each case, and the distributions.</summary>
    public static int SingleTests(IReadOnlyList<EnsembleCase> cases) => cases.Sum(ensemble => 2 * ensemble.Metrics.Count) + (cases.Count > 0 ? cases[0].OtherTests : 0);

    /// <summary>What one metric came to.</summary>
    public Outcome OutcomeOf(int metric) => EnsembleRule.OfMetric(DriftP[metric], ShapeP[metric], Look.Metrics[metric].Location.Outcome);

    private static IReadOnlyList<double> Adjust(List<double> pValues, int testsOfRun) =>
        Holm.Adjust([.. pValues, .. Enumerable.Repeat(1.0, testsOfRun - pValues.Count)]);
}
