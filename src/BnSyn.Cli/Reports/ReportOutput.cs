using System.CommandLine;
using System.Text;
using BnSyn.Cli.Pictures;

namespace BnSyn.Cli.Reports;

/// <summary>Where the report of a study goes: tables or JSON on standard output, and files that appear complete or not at all.</summary>
internal static class ReportOutput
{
    private static readonly Option<bool> Json = new("--json") { Description = "JSON on standard output instead of tables." };

    private static readonly Option<string?> File = new("--report")
    {
        Description = "JSON file to write besides; it appears complete or not at all.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Drawing = new("--picture")
    {
        Description = "SVG file to write; it appears complete or not at all.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options.</summary>
    internal static void AddTo(Command command, bool withPicture = true)
    {
        command.Options.Add(Json);
        command.Options.Add(File);
        if (withPicture)
        {
            command.Options.Add(Drawing);
        }
    }

    /// <summary>Checks the files before anything runs.</summary>
    /// <exception cref="UsageException">A file cannot be written, or both are one.</exception>
    internal static void RequireFiles(ParseResult parsed)
    {
        OutputFile.Require("the report", parsed.GetValue(File));
        OutputFile.Require("the picture", parsed.GetValue(Drawing));
        OutputFile.RequireApart("the report", parsed.GetValue(File), "the picture", parsed.GetValue(Drawing));
    }

    /// <summary>Writes a report, and a picture where one was asked for.</summary>
    /// <returns>The exit code: whether the physics passes.</returns>
    internal static int Write(ParseResult parsed, Report report, Func<Picture>? draw = null)
    {
        if (parsed.GetValue(File) is { } file)
        {
            AtomicFile.Write(file, stream => ReportJson.Write(stream, report));
        }

        if (draw is not null && parsed.GetValue(Drawing) is { } drawing)
        {
            AtomicFile.Write(drawing, draw().Write);
        }

        Console.Out.Write(parsed.GetValue(Json) ? Text(report) : ReportText.Of(report));
        foreach (string failure in report.Failures)
        {
            CommandLineErrors.Write(failure);
        }

        return report.Failures.Count == 0 ? ExitCode.Success : ExitCode.PhysicsError;
    }

    private static string Text(Report report)
    {
        using var bytes = new MemoryStream();
        ReportJson.Write(bytes, report);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
