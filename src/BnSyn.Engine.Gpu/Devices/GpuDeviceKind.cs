namespace BnSyn.Engine.Gpu.Devices;

/// <summary>What a device is, as its driver says.</summary>
public enum GpuDeviceKind
{
    /// <summary>Neither of the others.</summary>
    Other,

    /// <summary>A graphics processor.</summary>
    Gpu,

    /// <summary>The processors of the machine itself.</summary>
    Cpu,

    /// <summary>Another accelerator.</summary>
    Accelerator,
}
