using System.Globalization;
using BnSyn.Engine.Gpu.OpenCl;
using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.Devices;

/// <summary>The OpenCL devices of this machine, and how one of them is chosen.</summary>
public static unsafe class GpuDevices
{
    /// <summary>The environment variable that chooses a device where the caller does not.</summary>
    public const string ChoiceVariable = "BNSYN_OPENCL_DEVICE";

    // What the loader answers where no driver is installed: a code of its extension cl_khr_icd.
    private const int PlatformNotFound = -1001;

    private static readonly Lazy<IReadOnlyList<GpuDevice>> Found = new(Find);

    /// <summary>All of them, in the order of the drivers; none where there is no driver. Looked for once in a process.</summary>
    public static IReadOnlyList<GpuDevice> All => Found.Value;

    /// <summary>What was looked for, where there is no device.</summary>
    public static string LookedFor => OpenClLibrary.Installed is null
        ? "no OpenCL loader could be loaded (on Linux libOpenCL.so.1, on Windows OpenCL.dll): install the driver of the GPU, or on Debian ocl-icd-libopencl1 and pocl-opencl-icd for the processor itself"
        : "the OpenCL loader is there, and no driver that it knows lists a device (on Linux drivers are named in /etc/OpenCL/vendors): install the driver of the GPU, or on Debian pocl-opencl-icd for the processor itself";

    /// <summary>The device that is meant.</summary>
    /// <param name="choice">Its index, or a part of its name that no other has, whatever the case. Without it <see cref="ChoiceVariable"/> decides, and without that too the
    /// first GPU that can do it, else the first device that can.</param>
    /// <exception cref="GpuException">BNN0003: there is none. BNN0004: the choice fits none, or several. BNN0005: by what it says itself the device cannot do it.</exception>
    public static GpuDevice Choose(string? choice) => Choose(All, choice ?? Environment.GetEnvironmentVariable(ChoiceVariable));

    /// <summary>The device that is meant for the backend gpu-single, which needs no binary64.</summary>
    /// <param name="choice">As for <see cref="Choose(string?)"/>; without any choice the first GPU that can be used, else the first device that can.</param>
    /// <exception cref="GpuException">BNN0003 and BNN0004 as there. BNN0005: it or its compiler is not available.</exception>
    public static GpuDevice ChooseForSingle(string? choice) => ChooseForSingle(All, choice ?? Environment.GetEnvironmentVariable(ChoiceVariable));

    /// <summary>The device that is meant for circuits, which need no binary64.</summary>
    /// <param name="choice">As for <see cref="Choose(string?)"/>; without any choice the first GPU that can do it, else the first device that can.</param>
    /// <exception cref="GpuException">BNN0003 and BNN0004 as there. BNN0005: by what it says itself the device cannot do it.</exception>
    public static GpuDevice ChooseForCircuits(string? choice) => ChooseForCircuits(All, choice ?? Environment.GetEnvironmentVariable(ChoiceVariable));

    /// <summary>The device that is meant out of some, for circuits.</summary>
    internal static GpuDevice ChooseForCircuits(IReadOnlyList<GpuDevice> devices, string? choice)
    {
        GpuDevice device = Choose(devices, choice, device => device.CircuitRefusal is null);
        return device.CircuitRefusal is { } refusal ? throw device.RefusedCircuit(refusal) : device;
    }

    /// <summary>The device that is meant out of some, for the backend gpu-single.</summary>
    internal static GpuDevice ChooseForSingle(IReadOnlyList<GpuDevice> devices, string? choice)
    {
        GpuDevice device = Choose(devices, choice, device => device.IsAvailable);
        return device.IsAvailable ? device : throw device.RefusedSingle();
    }

    /// <summary>The device that is meant out of some.</summary>
    internal static GpuDevice Choose(IReadOnlyList<GpuDevice> devices, string? choice)
    {
        GpuDevice device = Choose(devices, choice, device => device.Refusal is null);
        return device.Refusal is { } refusal ? throw device.Refused(refusal) : device;
    }

    private static GpuDevice Choose(IReadOnlyList<GpuDevice> devices, string? choice, Func<GpuDevice, bool> can)
    {
        if (devices.Count == 0)
        {
            throw new GpuException(GpuError.NoDevice, LookedFor);
        }

        return string.IsNullOrWhiteSpace(choice) ? First(devices, can) : Named(devices, choice);
    }

    private static GpuDevice First(IReadOnlyList<GpuDevice> devices, Func<GpuDevice, bool> can) =>
        devices.FirstOrDefault(device => can(device) && device.Kind == GpuDeviceKind.Gpu)
        ?? devices.FirstOrDefault(can)
        ?? devices[0];

    private static GpuDevice Named(IReadOnlyList<GpuDevice> devices, string choice)
    {
        GpuDevice[] fitting = int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < devices.Count
            ? [devices[index]]
            : [.. devices.Where(device => device.Name.Contains(choice.Trim(), StringComparison.OrdinalIgnoreCase))];
        return fitting.Length == 1
            ? fitting[0]
            : throw new GpuException(GpuError.UnknownDevice, string.Create(
                CultureInfo.InvariantCulture,
                $"the device must be an index, or a part of one name, out of {string.Join(", ", devices.Select(device => $"{device.Index} '{device.Name}'"))}; '{choice}' fits {fitting.Length}"));
    }

    private static List<GpuDevice> Find()
    {
        var devices = new List<GpuDevice>();
        if (OpenClLibrary.Installed is { } calls)
        {
            foreach (nint platform in Names((room, names, count) => calls.GetPlatformIDs(room, names, count), "clGetPlatformIDs"))
            {
                string name = $"{DeviceAnswer.Of(calls, platform, PlatformInfo.Name)}, {DeviceAnswer.Of(calls, platform, PlatformInfo.Version)}";
                foreach (nint device in Names((room, names, count) => calls.GetDeviceIDs(platform, DeviceType.All, room, names, count), "clGetDeviceIDs"))
                {
                    devices.Add(DeviceAnswer.Describe(calls, device, devices.Count, name));
                }
            }
        }

        return devices;
    }

    private static nint[] Names(Listing list, string call)
    {
        uint count = 0;
        int status = list(0, null, &count);
        if (status is PlatformNotFound or (int)ErrorCodes.DeviceNotFound || count == 0)
        {
            return [];
        }

        OpenClLibrary.Require(status, call);
        var names = new nint[count];
        fixed (nint* first = names)
        {
            OpenClLibrary.Require(list(count, first, null), call);
        }

        return names;
    }

    private delegate int Listing(uint room, nint* names, uint* count);
}
