using System.CommandLine;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Gpu.Conformance;
using BnSyn.Engine.Gpu.Devices;

namespace BnSyn.Cli;

/// <summary><c>bnsyn devices</c>: which devices there are for the backend gpu, what they can, and why one is refused.</summary>
internal static class DevicesCommand
{
    private const double GiB = 1024.0 * 1024.0 * 1024.0;

    private static readonly Column[] Columns =
    [
        new("index", "index"),
        new("name", "name"),
        new("kind", "kind"),
        new("compute_units", "units"),
        new("memory_GiB", "memory GiB", "0.0"),
        new("largest_vector_GiB", "largest vector GiB", "0.0"),
        new("binary64", "binary64"),
        new("fused_multiply_add", "fma"),
        new("binary32_division_rounded", "binary32 division"),
        new("platform", "platform"),
        new("driver", "driver"),
        new("backends", "backends"),
        new("circuits", "circuits"),
        new("refusal", "refused"),
    ];

    private static readonly Option<bool> Chosen = new("--chosen")
    {
        Description = $"Only the device that --backend {GpuNetwork.BackendName} takes where --device is not given. Where no device can run it that is an error with the reason.",
    };

    internal static Command Create()
    {
        var command = new Command(
            "devices",
            $"List the OpenCL devices, with what each can: those that are not refused run --backend {GpuNetwork.BackendName}. A device is tried once, by a self-test of its rounding of a second "
            + "or so. Exit code 0: done; 64: wrong usage, or no device or driver. Example: bnsyn devices --json");
        command.Options.Add(Chosen);
        ReportOutput.AddTo(command, withPicture: false);
        return CommandAction.Set(command, Run);
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        ReportOutput.RequireFiles(parsed);
        if (GpuDevices.All.Count == 0)
        {
            throw new GpuException(GpuError.NoDevice, GpuDevices.LookedFor);
        }

        var rows = new List<object?[]>();
        foreach (GpuDevice device in parsed.GetValue(Chosen) ? [Trusted()] : GpuDevices.All)
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(RowOf(device));
        }

        return ReportOutput.Write(parsed, new Report("devices", [new Section("devices", "OpenCL devices", Columns, rows)]));
    }

    private static GpuDevice Trusted()
    {
        GpuDevice device = GpuDevices.Choose(null);
        DeviceConformance.Require(device);
        return device;
    }

    private static object?[] RowOf(GpuDevice device)
    {
        string? refusal = Reason(device, DeviceConformance.RefusalOf);
        string backends = refusal is null ? $"{GpuNetwork.BackendName} {GpuNetwork.SingleBackendName}" : device.IsAvailable ? GpuNetwork.SingleBackendName : string.Empty;
        return RowOf(device, backends, refusal);
    }

    private static object?[] RowOf(GpuDevice device, string backends, string? refusal) =>
    [
        device.Index,
        device.Name,
        device.Kind.ToString(),
        device.ComputeUnits,
        device.MemoryBytes / GiB,
        device.LargestVectorBytes / GiB,
        device.HasBinary64 && device.HasIeeeBinary64,
        device.HasFusedMultiplyAdd,
        device.RoundsBinary32Division,
        device.Platform,
        device.Driver,
        backends,
        Reason(device, DeviceConformance.CircuitRefusalOf) is null,
        refusal,
    ];

    // A driver that fails for one device must not hide the others.
    private static string? Reason(GpuDevice device, Func<GpuDevice, string?> refusalOf)
    {
        try
        {
            return refusalOf(device);
        }
        catch (GpuException e)
        {
            return e.Message.ReplaceLineEndings(" ");
        }
    }
}
