using System.Text;
using BnSyn.Engine.Gpu.OpenCl;
using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.Devices;

/// <summary>What a driver answers when it is asked about a device.</summary>
internal static unsafe class DeviceAnswer
{
    // Bits of CL_DEVICE_DOUBLE_FP_CONFIG and CL_DEVICE_SINGLE_FP_CONFIG.
    private const ulong Subnormals = 1 << 0;
    private const ulong InfinityAndNaN = 1 << 1;
    private const ulong RoundsToNearest = 1 << 2;
    private const ulong FusedMultiplyAdd = 1 << 5;
    private const ulong RoundsDivision = 1 << 7;

    /// <summary>A text about a platform.</summary>
    internal static string Of(CL calls, nint platform, PlatformInfo question) =>
        Text((room, answer, length) => calls.GetPlatformInfo(platform, question, room, answer, length));

    /// <summary>Everything about a device.</summary>
    /// <param name="calls">The loader.</param>
    /// <param name="device">The driver's name for it.</param>
    /// <param name="index">Its place in the list.</param>
    /// <param name="platform">Name and version of the platform that lists it.</param>
    internal static GpuDevice Describe(CL calls, nint device, int index, string platform)
    {
        // A device without binary64 need not know the question about it.
        ulong binary64 = Number(calls, device, DeviceInfo.DoubleFPConfig);
        ulong binary32 = Number(calls, device, DeviceInfo.SingleFPConfig);
        return new GpuDevice(device)
        {
            Index = index,
            Platform = platform,
            Name = Of(calls, device, DeviceInfo.Name),
            Vendor = Of(calls, device, DeviceInfo.Vendor),
            Driver = Of(calls, device, DeviceInfo.DriverVersion),
            Kind = KindOf(Number(calls, device, DeviceInfo.Type)),
            ComputeUnits = (int)Number(calls, device, DeviceInfo.MaxComputeUnits),
            MemoryBytes = (long)Number(calls, device, DeviceInfo.GlobalMemSize),
            LargestVectorBytes = (long)Number(calls, device, DeviceInfo.MaxMemAllocSize),
            HasBinary64 = binary64 != 0,
            HasIeeeBinary64 = Has(binary64, Subnormals | InfinityAndNaN | RoundsToNearest),
            HasFusedMultiplyAdd = Has(binary64, FusedMultiplyAdd),
            HasIeeeBinary32 = Has(binary32, Subnormals | InfinityAndNaN | RoundsToNearest),
            RoundsBinary32Division = Has(binary32, RoundsDivision),
            IsAvailable = Number(calls, device, DeviceInfo.Available) != 0 && Number(calls, device, DeviceInfo.CompilerAvailable) != 0,
        };
    }

    private static bool Has(ulong bits, ulong wanted) => (bits & wanted) == wanted;

    private static GpuDeviceKind KindOf(ulong type) =>
        (type & (ulong)DeviceType.Gpu) != 0 ? GpuDeviceKind.Gpu
        : (type & (ulong)DeviceType.Cpu) != 0 ? GpuDeviceKind.Cpu
        : (type & (ulong)DeviceType.Accelerator) != 0 ? GpuDeviceKind.Accelerator
        : GpuDeviceKind.Other;

    private static string Of(CL calls, nint device, DeviceInfo question) =>
        Text((room, answer, length) => calls.GetDeviceInfo(device, question, room, answer, length));

    // Numbers are four or eight bytes; in the order of bytes of every machine that .NET runs on the rest stays zero.
    private static ulong Number(CL calls, nint device, DeviceInfo question)
    {
        ulong number = 0;
        return calls.GetDeviceInfo(device, question, sizeof(ulong), &number, null) == 0 ? number : 0;
    }

    private static string Text(Question ask)
    {
        nuint length = 0;
        OpenClLibrary.Require(ask(0, null, &length), "a question about a device");
        var answer = new byte[length];
        fixed (byte* first = answer)
        {
            OpenClLibrary.Require(ask(length, first, null), "a question about a device");
        }

        return Encoding.UTF8.GetString(answer).TrimEnd('\0').Trim();
    }

    private delegate int Question(nuint room, void* answer, nuint* length);
}
