namespace BnSyn.Engine.Gpu;

/// <summary>Why a network or circuit does not run on a device; the number is the code in the message. They go on where those of <c>NetworkSizeError</c> end.</summary>
public enum GpuError
{
    /// <summary>Of errors made without a kind.</summary>
    None = 0,

    /// <summary>BNN0003: this machine has no OpenCL driver, or none that lists a device.</summary>
    NoDevice = 3,

    /// <summary>BNN0004: the choice of a device fits none of those that are there, or more than one.</summary>
    UnknownDevice = 4,

    /// <summary>BNN0005: the device cannot give the reference's bits.</summary>
    RefusedDevice = 5,

    /// <summary>BNN0006: the network or circuit does not fit in the device's memory.</summary>
    DeviceMemory = 6,

    /// <summary>BNN0007: its synapses learn, which this backend does not do.</summary>
    LearningNetwork = 7,

    /// <summary>BNN0008: the driver refused a call, or a kernel did not compile.</summary>
    DeviceFailure = 8,
}
