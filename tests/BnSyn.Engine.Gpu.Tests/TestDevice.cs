using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests;

/// <summary>The device that the tests run on: the one that is chosen where no one chooses. A test that needs one is skipped where there is none.</summary>
internal static class TestDevice
{
    public const string Missing = "no OpenCL device with binary64 on this machine: on Debian, apt-get install ocl-icd-libopencl1 pocl-opencl-icd";

    /// <summary>The device.</summary>
    public static GpuDevice Required()
    {
        Assert.SkipUnless(GpuDevices.All.Any(device => device.Refusal is null), Missing);
        return GpuDevices.Choose(null);
    }

    /// <summary>The device for binary32, where it promises to round divisions: without that promise no one knows its bits.</summary>
    public static GpuDevice RequiredForSingle()
    {
        Assert.SkipUnless(GpuDevices.All.Any(device => device.IsAvailable), Missing.Replace(" with binary64", string.Empty, StringComparison.Ordinal));
        GpuDevice device = GpuDevices.ChooseForSingle(null);
        Assert.SkipUnless(device.RoundsBinary32Division, $"{device.Name} does not promise to round divisions in binary32.");
        return device;
    }

    /// <summary>The device for circuits, which need no binary64.</summary>
    public static GpuDevice RequiredForCircuits()
    {
        Assert.SkipUnless(GpuDevices.All.Any(device => device.CircuitRefusal is null), Missing.Replace("binary64", "correctly rounded binary32", StringComparison.Ordinal));
        return GpuDevices.ChooseForCircuits(null);
    }

    /// <summary>The kernels on the device.</summary>
    public static DeviceProgram Program() => DeviceProgram.Of(Required());
}
