using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Turns property values into a request and collects what is wrong with them. An empty value means the default.</summary>
internal sealed class GateRequestBinder(IReadOnlyDictionary<string, string> values)
{
    private static readonly char[] Separators = [';', ',', '+', ' ', '\t', '\r', '\n'];

    // A path may hold a space.
    private static readonly char[] PatternSeparators = [';', '+', ',', '\r', '\n'];

    private readonly List<Finding> findings = [];

    public Checked<GateRequest> Bind()
    {
        foreach (var unknown in values.Keys.Except(RequestProperties.All, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Add(RequestDiagnostics.UnknownProperty, ("property", unknown), ("suggestion", NearestName.Suggestion(unknown, RequestProperties.All)), ("valid", string.Join(", ", RequestProperties.All)));
        }

        var defaults = new GateRequest { ScenarioAssembly = "", BaselineDirectory = "", ReportDirectory = "" };
        var request = new GateRequest
        {
            ScenarioAssembly = FullPath(RequestProperties.ScenarioAssembly, "the assembly with the scenarios"),
            BaselineDirectory = FullPath(RequestProperties.BaselineDirectory, "the folder with the baselines"),
            ReportDirectory = FullPath(RequestProperties.ReportDirectory, "the folder that gets the reports"),
            ProbePaths = Lines(RequestProperties.ProbeFile),
            Inputs = Inputs(),
            BuildProperties = Text(RequestProperties.BuildProperties).Split(';', StringSplitOptions.RemoveEmptyEntries),
            ProjectFile = Text(RequestProperties.CompareTo).Length > 0 ? FullPath(RequestProperties.ProjectFile, "the project whose base is built") : Text(RequestProperties.ProjectFile),
            Configuration = Text(RequestProperties.Configuration) is { Length: > 0 } configuration ? configuration : defaults.Configuration,
            Require = Choice(RequestProperties.Require, defaults.Require, ("Identical", RequiredOutcome.Identical), ("Equivalent", RequiredOutcome.Equivalent)),
            Scenarios = Names(RequestProperties.Scenarios),
            Backends = Names(RequestProperties.Backends),
            Seeds = Seeds(),
            Perturbations = Names(RequestProperties.Perturbations),
            SensitivityTiers = Choice(RequestProperties.SensitivityTiers, defaults.SensitivityTiers, ("Exact", SensitivityTiers.Exact), ("All", SensitivityTiers.All)),
            TimeBudget = Budget(RequestProperties.TimeBudget, defaults.TimeBudget),
            InconclusiveIsError = Choice(RequestProperties.OnInconclusive, defaults.InconclusiveIsError, ("Error", true), ("Warning", false)),
            DeterminismRuns = Whole(RequestProperties.DeterminismRuns, defaults.DeterminismRuns, least: 2, most: 10000),
            DeterminismThreads = Threads(),
            ParallelRuns = Runs(),
            InstructionSet = Instructions(defaults.InstructionSet),
            MeasureGains = Flag(RequestProperties.MeasureGains, defaults.MeasureGains),
            Timing = Choice(RequestProperties.Timing, defaults.Timing, ("InProcess", GainTiming.InProcess), ("Processes", GainTiming.Processes)),
            CompareTo = Text(RequestProperties.CompareTo),
            CompareDirectory = Text(RequestProperties.CompareTo).Length > 0 ? FullPath(RequestProperties.CompareDirectory, "the folder for the build of the base") : "",
            TimingMargin = Margin(RequestProperties.TimingMargin, defaults.TimingMargin),
            TimingBudget = Budget(RequestProperties.TimingBudget, defaults.TimingBudget),
            Energy = Choice(RequestProperties.Energy, defaults.Energy, ("Report", EnergyUse.Report), ("Gate", EnergyUse.Gate)),
            EnergyMargin = Margin(RequestProperties.EnergyMargin, defaults.EnergyMargin),
            Mutants = Mutants(),
            RefreshBaselines = Flag(RequestProperties.RefreshBaselines, false),
            RefreshReason = Text(RequestProperties.RefreshReason),
            AllowRefreshInCI = Flag(RequestProperties.AllowRefreshInCI, false),
            IsContinuousIntegration = Flag(RequestProperties.ContinuousIntegrationBuild, false),
            Commit = Text(RequestProperties.Commit),
            RequestedBy = Text(RequestProperties.RequestedBy),
        };
        return new(findings.Count == 0 ? request : null, findings);
    }

    private string Text(string property) => values.GetValueOrDefault(property, "");

    private bool Flag(string property, bool whenEmpty) => Choice(property, whenEmpty, ("true", true), ("false", false));

    private string[] Names(string property) =>
        [.. Text(property).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private string FullPath(string property, string meaning)
    {
        if (Text(property) is { Length: > 0 } path)
        {
            return Path.GetFullPath(path);
        }

        Add(RequestDiagnostics.MissingProperty, ("property", property), ("meaning", meaning));
        return "";
    }

    private T Choice<T>(string property, T whenEmpty, params (string Name, T Value)[] choices)
    {
        var text = Text(property);
        if (text.Length == 0)
        {
            return whenEmpty;
        }

        // MSBuild compares without case, so True and true are the same word to its users.
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Add(RequestDiagnostics.BadChoice, ("property", property), ("value", text), ("valid", string.Join(", ", choices.Select(choice => choice.Name))));
        return whenEmpty;
    }

    private InstructionSet Instructions(InstructionSet whenEmpty)
    {
        var text = Text(RequestProperties.InstructionSet);
        if (text.Length == 0)
        {
            return whenEmpty;
        }

        if (InstructionSet.Of(text) is { } set)
        {
            return set;
        }

        Add(RequestDiagnostics.BadChoice, ("property", RequestProperties.InstructionSet), ("value", text), ("valid", string.Join(", ", InstructionSet.Names())));
        return whenEmpty;
    }

    private MutantRequest Mutants()
    {
        var shard = Text(RequestProperties.MutantShard) is { Length: > 0 } text ? MutantShard.Read(text) : MutantShard.Whole;
        if (shard is null)
        {
            Add(RequestDiagnostics.BadChoice, ("property", RequestProperties.MutantShard), ("value", Text(RequestProperties.MutantShard)), ("valid", "a number and how many there are, such as 2/8"));
        }

        return new()
        {
            Patterns = Text(RequestProperties.Mutate).Split(PatternSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Numbers =
            [
                .. Text(RequestProperties.Mutants).Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => Whole(RequestProperties.Mutants, word, least: 1, most: int.MaxValue)).OfType<int>().Distinct().Order(),
            ],
            Shard = shard ?? MutantShard.Whole,
            Sample = Whole(RequestProperties.MutantSample, whenEmpty: 0, least: 1, most: int.MaxValue),
            Seed = Whole(RequestProperties.MutantSeed, whenEmpty: 0, least: 0, most: int.MaxValue),
            EquivalentFile = Text(RequestProperties.MutantsEquivalent),
            KnownFile = Text(RequestProperties.MutantsKnown),
            IsForced = Flag(RequestProperties.Force, false),
            Budget = Budget(RequestProperties.MutantBudget, new MutantRequest().Budget),
            Directory = Text(RequestProperties.MutantDirectory),
            CompilerDirectory = Text(RequestProperties.CompilerDirectory),
        };
    }

    private ulong[] Seeds()
    {
        var seeds = new SortedSet<ulong>();
        foreach (var word in Text(RequestProperties.Seeds).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) || !seeds.Add(seed))
            {
                Add(RequestDiagnostics.MalformedSeeds, ("value", word));
            }
        }

        return [.. seeds];
    }

    private int Runs() => string.Equals(Text(RequestProperties.ParallelRuns), "auto", StringComparison.OrdinalIgnoreCase)
        ? 0
        : Whole(RequestProperties.ParallelRuns, whenEmpty: 0, least: 1, most: 1024, orElse: "auto, or ");

    private int Whole(string property, int whenEmpty, int least, int most, string orElse = "") =>
        Text(property) is { Length: > 0 } text ? Whole(property, text, least, most, orElse) ?? whenEmpty : whenEmpty;

    private int? Whole(string property, string text, int least, int most, string orElse = "")
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Add(RequestDiagnostics.BadChoice, ("property", property), ("value", text), ("valid", FormattableString.Invariant($"{orElse}a whole number from {least} to {most}")));
        return null;
    }

    private int[] Threads() =>
    [
        .. Text(RequestProperties.DeterminismThreads).Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Whole(RequestProperties.DeterminismThreads, word, least: 1, most: 4096))
            .OfType<int>().Distinct().Order(),
    ];

    private double Margin(string property, double whenEmpty)
    {
        var text = Text(property);
        if (text.Length == 0)
        {
            return whenEmpty;
        }

        var isPercent = text.EndsWith('%');
        if (double.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is > 0 and <= 1 and var margin)
        {
            return margin;
        }

        Add(RequestDiagnostics.BadChoice, ("property", property), ("value", text), ("valid", "a part of 1 such as 0.1 or a percentage such as 10%, above 0 and up to 1"));
        return whenEmpty;
    }

    private TimeSpan Budget(string property, TimeSpan whenEmpty)
    {
        var text = Text(property);
        if (text.Length == 0)
        {
            return whenEmpty;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero)
        {
            return span;
        }

        Add(RequestDiagnostics.MalformedTimeBudget, ("property", property), ("value", text));
        return whenEmpty;
    }

    private EngineInput[] Inputs()
    {
        var lines = Lines(RequestProperties.InputFile);
        var inputs = lines.Select(EngineInput.Read).ToList();
        if (inputs.IndexOf(null) is >= 0 and var bad)
        {
            Add(RequestDiagnostics.ListUnreadable, ("property", RequestProperties.InputFile), ("file", Text(RequestProperties.InputFile)), ("problem", $"'{lines[bad]}' is no hash, size, time, name and path between tabs"));
        }

        return [.. inputs.OfType<EngineInput>()];
    }

    private string[] Lines(string property)
    {
        var file = Text(property);
        if (file.Length == 0)
        {
            return [];
        }

        try
        {
            return [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Add(RequestDiagnostics.ListUnreadable, ("property", property), ("file", file), ("problem", exception.Message));
            return [];
        }
    }

    private void Add(Diagnostic diagnostic, params (string Name, string Value)[] arguments) =>
        findings.Add(Finding.Of(diagnostic, arguments) with { Location = ProjectFile });

    private SourceLocation? ProjectFile =>
        Text(RequestProperties.ProjectFile) is { Length: > 0 } file ? new SourceLocation(file) : null;
}
