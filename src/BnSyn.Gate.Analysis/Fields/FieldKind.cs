using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>Grids and sets of values beside the reference's and the baseline's, by norms.</summary>
internal sealed class FieldKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => FieldDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(FieldRule), typeof(FieldSizeRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Comparisons, FieldsSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [FieldPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("fields", (input, scenario) => input.EffectsOf(scenario, FieldDiagnostics.Rows).Concat(
            input.Result.Fields.Where(result => result.Scenario == scenario.Name).Select(result => OverviewColumn.Held(result.Holds, result.Norms.All(norm => norm.Value == 0))))),
    ];

    public IReadOnlyList<IRunRule> OfRuns => [new FieldSizeRule()];

    public KindResult Judge(GateCase gate)
    {
        var pairer = new Pairer(gate.Request, gate.Measurements.Machine);
        return new FieldJudgement
        {
            Results =
            [
                .. from scenario in gate.Scenarios
                   where scenario.Scenario.Description.Fields.Count > 0
                   from pair in pairer.Pairs(scenario.Scenario, gate.Baselines.Of(scenario.Name))
                   from field in pair.Scenario.Fields
                   let compared = FieldRule.Compare(pair, field)
                   where compared is not null
                   select Of(pair, field, compared.Value.Comparison, compared.Value.Actual, compared.Value.Expected),
            ],
        };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) => next with { Fields = RecordingDeclarations.OfFields(merge.Scenario.Description) };

    public IEnumerable<Finding> Refuse(JudgedScenario scenario, Baseline accepted, string file) =>
        BaselineRecordings.TooLarge(accepted, file, scenario.Scenario.Description, "field");

    private static FieldResult Of(RunPair pair, FieldDescription field, FieldComparison comparison, RecordingTable actual, RecordingTable expected) =>
        new(pair.Scenario.Name, pair.Actual.Backend, pair.Expected.Against, pair.Actual.Seed, field.Name)
        {
            Holds = comparison.Holds,
            Norms = comparison.Norms,
            Cells = comparison.Cells,
            WorstCell = FieldRule.Place(field, actual, comparison.WorstRow),
            Actual = actual[comparison.WorstRow, field.Axes.Count],
            Expected = expected[comparison.WorstRow, field.Axes.Count],
            Unit = field.Unit,
        };
}
