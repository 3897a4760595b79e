using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>A kind of comparison: what it gives to the judgement, to a refresh and to the report. A new kind is one folder and one row of the table of kinds.</summary>
internal interface IKind
{
    /// <summary>Its codes.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Its rules, each of which has a twin of tests.</summary>
    IReadOnlyList<Type> Rules { get; }

    /// <summary>Its sections of the report.</summary>
    IReadOnlyList<ReportSection> Sections { get; }

    /// <summary>What it draws of a scenario in <c>report.html</c>.</summary>
    IReadOnlyList<PictureSource> Pictures => [];

    /// <summary>Its columns of the overview in <c>report.html</c>.</summary>
    IReadOnlyList<OverviewColumn> Overview => [];

    /// <summary>Those of its rules that judge runs by themselves.</summary>
    IReadOnlyList<IRunRule> OfRuns => [];

    /// <summary>Those of its rules that judge what a scenario and its baseline declare.</summary>
    IReadOnlyList<IBaselineRule> OfBaselines => [];

    /// <summary>Stages 6 (Pair) and 7 (Judge): compares and decides.</summary>
    /// <param name="gate">The run.</param>
    KindResult Judge(GateCase gate);

    /// <summary>Adds to a new baseline what the kind accepts.</summary>
    /// <param name="merge">What was measured.</param>
    /// <param name="old">The baseline until now; <see langword="null"/> for a new one.</param>
    /// <param name="next">The new baseline without the kind's part.</param>
    Baseline Merge(MergeCase merge, Baseline? old, Baseline next) => next;

    /// <summary>Why a baseline is not accepted, although the runs are valid.</summary>
    /// <param name="scenario">The scenario, with the reference's and every candidate's runs.</param>
    /// <param name="accepted">The baseline that would be written.</param>
    /// <param name="file">Its file.</param>
    IEnumerable<Finding> Refuse(JudgedScenario scenario, Baseline accepted, string file) => [];

    /// <summary>What refuses a refresh whatever the runs give.</summary>
    /// <param name="scenario">What is declared.</param>
    IEnumerable<Finding> RefuseBeforeRuns(ScenarioDescription scenario) => [];
}
