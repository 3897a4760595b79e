using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BnSyn.Cli.Parameters;

/// <summary><c>bnsyn parameters</c>: what a parameter file can have, and a file to begin with.</summary>
internal static class ParametersCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Write a parameter file instead of the table: the network that is named, or the defaults." };

    private static readonly Option<string?> File = new("--output")
    {
        Description = "Parameter file to write; it appears complete or not at all.",
        HelpName = "FILE",
    };

    internal static Command Create()
    {
        var command = new Command(
            "parameters",
            "List every parameter of a network with its unit, its range and its value, or write a parameter file. Exit code 0: done; 64: wrong usage or input. "
            + "Example: bnsyn parameters --builtin learning --output learning.json")
        {
            Json, File,
        };
        NetworkOptions.AddChoice(command);
        return CommandAction.Set(command, Run);
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        RunRequest request = NetworkOptions.IsGiven(parsed) ? NetworkOptions.Chosen(parsed) : new RunRequest();
        string? file = parsed.GetValue(File);
        OutputFile.Require("the parameters", file);
        if (file is not null)
        {
            AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(FileOf(request))));
        }
        else
        {
            Console.Out.Write(parsed.GetValue(Json) ? FileOf(request) : TableOf(request));
        }

        return ExitCode.Success;
    }

    /// <summary>A parameter file of a request.</summary>
    internal static string FileOf(RunRequest request)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            ParameterWriter.Write(json, request);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static string TableOf(RunRequest request)
    {
        var text = new StringBuilder();
        foreach (ParameterSection section in ParameterTable.Sections)
        {
            string note = section.IsPresent(request) ? string.Empty : " (not there; its values if it were)";
            text.Append(CultureInfo.InvariantCulture, $"{(section.Path.Length == 0 ? "params" : $"params.{section.Path}")}{note}\n");
            foreach (ParameterRow row in ParameterTable.RowsIn(section.Path))
            {
                string value = row.IsInteger ? row.Get(request).ToString("0", CultureInfo.InvariantCulture) : PythonNumber.Format(row.Get(request));
                text.Append(CultureInfo.InvariantCulture, $"  {row.Name,-24} {value,12} {row.Unit,-6} {row.Range,-18} {row.Meaning}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
