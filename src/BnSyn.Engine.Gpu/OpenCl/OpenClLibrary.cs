using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>The OpenCL loader of this machine, which hands calls on to the drivers.</summary>
internal static class OpenClLibrary
{
    private static readonly Lazy<CL?> Loaded = new(Load);

    /// <summary>The loader, or <see langword="null"/> where none is installed.</summary>
    internal static CL? Installed => Loaded.Value;

    /// <summary>The loader, where a device was listed by it.</summary>
    internal static CL Calls => Loaded.Value ?? throw new GpuException(GpuError.NoDevice, "no OpenCL loader is installed");

    /// <summary>Refuses to go on after a call that failed.</summary>
    /// <param name="status">What the call answered; 0 is success.</param>
    /// <param name="call">Its name.</param>
    /// <exception cref="GpuException">It failed.</exception>
    internal static void Require(int status, string call)
    {
        if (status != 0)
        {
            throw new GpuException(GpuError.DeviceFailure, $"{call} answered {(ErrorCodes)status} ({status})");
        }
    }

    private static CL? Load()
    {
        try
        {
            return CL.GetApi();
        }
        catch (Exception e) when (e is FileNotFoundException or DllNotFoundException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
