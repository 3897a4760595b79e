using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports.Browsers;

/// <summary>
/// One page of a real Chromium without a window, told what to do by the DevTools protocol. It has a folder of its own, asks no other machine for
/// anything and ends with the test class.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>What a machine without one is told.</summary>
    public const string Missing = "no Chromium on this machine: on Debian, apt-get install chromium";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private string session = "";
    private int asked;

    private Chromium(string program) => process = Process.Start(new ProcessStartInfo(
        program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--remote-debugging-port=0", "--user-data-dir=" + folder.Path, "about:blank",
        ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>The program; <see langword="null"/> where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(path => Names.Select(name => Path.Combine(path, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it and opens a file.</summary>
    public static async Task<Chromium> Open(string file)
    {
        var chromium = new Chromium(Program!);
        try
        {
            await chromium.Connect();
            await chromium.Ask("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
            await Until(async () => (await chromium.Value("document.readyState + location.protocol")).GetString() == "completefile:");
            return chromium;
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of an expression of the page; a promise is waited for.</summary>
    public async Task<JsonElement> Value(string expression)
    {
        var answer = await Ask("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return answer.TryGetProperty("exceptionDetails", out var problem) ? throw new InvalidOperationException(problem.ToString()) : answer.GetProperty("result").GetProperty("value");
    }

    /// <summary>Makes the window so wide, the page light, dark or printed.</summary>
    public async Task Show(int width, string scheme = "light", string media = "screen")
    {
        await Ask("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await Ask("Emulation.setEmulatedMedia", new() { ["media"] = media, ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
    }

    /// <summary>Asks for something by the protocol.</summary>
    public async Task<JsonElement> Ask(string method, JsonObject? parameters = null)
    {
        using var cancellation = new CancellationTokenSource(Patience);
        var question = new JsonObject { ["id"] = ++asked, ["method"] = method, ["params"] = parameters ?? [] };
        if (session.Length > 0)
        {
            question["sessionId"] = session;
        }

        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(question), WebSocketMessageType.Text, endOfMessage: true, cancellation.Token);
        while (true)
        {
            var answer = JsonSerializer.Deserialize<JsonElement>(await Receive(cancellation.Token));
            if (answer.TryGetProperty("id", out var id) && id.GetInt32() == asked)
            {
                return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {answer}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();

        // Its helpers may still be at their last file.
        await Until(() =>
        {
            try
            {
                folder.Dispose();
                return Task.FromResult(true);
            }
            catch (IOException)
            {
                return Task.FromResult(false);
            }
        });
    }

    private async Task Connect()
    {
        // What it prints is not read, and must not fill a pipe.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var port = folder.File("DevToolsActivePort");
        await Until(async () => File.Exists(port) && (await File.ReadAllLinesAsync(port)).Length == 2);
        var lines = await File.ReadAllLinesAsync(port);
        using var cancellation = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), cancellation.Token);
        var target = await Ask("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await Ask("Target.attachToTarget", new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true });
        session = attached.GetProperty("sessionId").GetString()!;
    }

    private async Task<byte[]> Receive(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var part = new byte[1 << 16];
        while (true)
        {
            var received = await socket.ReceiveAsync(part.AsMemory(), cancellation);
            await message.WriteAsync(part.AsMemory(0, received.Count), cancellation);
            if (received.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var waited = Stopwatch.StartNew(); !await isSo();)
        {
            Assert.True(waited.Elapsed < Patience, "Chromium does not answer.");
            await Task.Delay(20);
        }
    }
}
