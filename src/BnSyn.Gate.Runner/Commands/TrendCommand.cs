using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Histories;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>trend</c>: what the verdicts of many runs show together.</summary>
internal static class TrendCommand
{
    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var source = new Argument<string?>("verdicts")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A folder, for every verdict.json below it; or a pattern such as 'history/*.json', for every match below its folder. Without it the notes of the repository are read (physics-gate history).",
        };
        var repository = HistoryCommand.Repository();
        var threshold = new Option<double>("--threshold")
        {
            DefaultValueFactory = _ => Trend.DefaultThreshold,
            CustomParser = Parse,
            Description = "The smallest relative change that is warned of. The default, 0.05, is three standard errors between the medians of five runs that spread by 2 %.",
        };
        var fail = new Option<bool>("--fail") { Description = "Ends with 1 where a change is beyond the threshold." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder that gets trend.md, trend.html, history.html and trend.json; none are written without it." };
        var command = new Command("trend", "Looks for changes and slow creep in the verdicts of earlier runs. Exit codes: 0 done, 1 a change with --fail, 2 too few runs, 64 usage, 125 no history.")
        {
            source, threshold, fail, output, repository,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (size, isFailing) = (parsed.GetRequiredValue(threshold), parsed.GetValue(fail));
                return Run(parsed.GetValue(source) is { } place ? Trend.Of(place, size, isFailing) : OfNotes(parsed.GetRequiredValue(repository).FullName, size, isFailing, cancellation), parsed.GetValue(output)?.FullName);
            },
            CancellationToken.None));
        return command;
    }

    private static Trend OfNotes(string folder, double threshold, bool fail, CancellationToken cancellation)
    {
        var (notes, refused) = new NotesHistory(folder, cancellation).Read();
        var trend = Trend.Of(NotesHistory.Reference, notes, threshold, fail);
        return refused.Count > 0 ? trend with { Findings = refused } : trend;
    }

    private static int Run(Trend trend, string? output)
    {
        IReadOnlyList<Finding> unwritten = output is null ? [] : TrendWriter.Write(trend, output);
        var writer = new FindingWriter(forMSBuild: false);
        writer.Write([.. trend.Findings, .. unwritten]);
        writer.Say(TrendText.Terminal(trend));
        return unwritten.Count > 0 ? ExitCodes.Invalid : trend.ExitCode;
    }

    // The built-in parser reads numbers as the machine's culture writes them.
    private static double Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= 0) || !double.IsFinite(value))
        {
            result.AddError($"--threshold is '{text}'; valid: a number from 0, such as 0.05 for 5 %");
        }

        return value;
    }
}
