using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>What is around every verb: binds the request, says what is found, and sees that the process ends as the gate decides.</summary>
internal sealed class GateFrame
{
    private readonly string _requestFile;
    private readonly FindingWriter _writer;

    /// <param name="requestFile">Full path of the request.</param>
    /// <param name="forMSBuild">How findings are printed.</param>
    /// <param name="parents">Processes whose end ends this one.</param>
    public GateFrame(string requestFile, bool forMSBuild, IReadOnlyList<int> parents)
    {
        _requestFile = requestFile;
        _writer = new FindingWriter(forMSBuild);
        End = new ProcessEnd(findings => _writer.Write(findings));
        RunNotes.Open(RunningNotes.FolderOf(requestFile));
        ParentWatch.Start(parents, () => End.Now());
        GateConsole.KeepFromEngine();
    }

    /// <summary>Codes of warnings that the build makes errors of.</summary>
    public IReadOnlyList<string> AsErrors { get; init; } = [];

    /// <summary>What the command line says beside the request.</summary>
    public Func<GateRequest, GateRequest> Change { get; init; } = request => request;

    /// <summary>Ends the process.</summary>
    public ProcessEnd End { get; }

    /// <summary>Told what is being done.</summary>
    public ProgressText Progress { get; } = new();

    /// <summary>Told what the observing processes say of the engine beside their runs.</summary>
    public EngineFootprint Footprint { get; } = new();

    /// <summary>The folder of the request, for what a later run may use again.</summary>
    public string IntermediateFolder => Path.GetDirectoryName(_requestFile)!;

    /// <summary>Stage 2 (Bind), and then the verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>The exit code.</returns>
    public int Run(IVerb verb, CancellationToken cancellation)
    {
        try
        {
            if (Accept(GateRequestReader.Read(_requestFile)) is not { } request)
            {
                return ExitCodes.Usage;
            }

            AtomicFile.RemoveLeftovers(request.BaselineDirectory, request.ReportDirectory, Path.Combine(request.ReportDirectory, "received"));
            return verb.Run(Change(request) with { WarningsAsErrors = AsErrors }, this, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Failed(Finding.Of(GateDiagnostics.Cancelled));
        }
        catch (ObservingFailedException exception)
        {
            return Failed(Finding.Of(GateDiagnostics.NoVerdict, ("problem", exception.Message)));
        }
        catch (Exception exception)
        {
            var code = Failed(Finding.Of(GateDiagnostics.GateFailed, ("problem", $"{exception.GetType().Name}: {exception.Message}")));
            GateConsole.Error.WriteLine(exception);
            return code;
        }
        finally
        {
            Progress.End();
            End.Decide();
            RunNotes.Close();
        }
    }

    /// <summary>The result of a stage, whose findings are told.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="stage">What the stage gave.</param>
    /// <returns>The result; <see langword="null"/> where there is none.</returns>
    public T? Accept<T>(Checked<T> stage)
        where T : class
    {
        _writer.Write(stage.Findings);
        return stage.Value;
    }

    /// <summary>Tells findings.</summary>
    /// <param name="findings">Any findings.</param>
    public void Tell(IEnumerable<Finding> findings) => _writer.Write(findings);

    /// <summary>Tells a plain sentence.</summary>
    /// <param name="text">One line.</param>
    public void Say(string text) => _writer.Say(text);

    private int Failed(Finding finding)
    {
        _writer.Write([finding]);
        return ExitCodes.Invalid;
    }
}
