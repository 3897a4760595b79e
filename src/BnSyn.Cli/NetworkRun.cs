using BnSyn.Cli.Parameters;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;

namespace BnSyn.Cli;

/// <summary>A run and what it runs on.</summary>
/// <param name="Request">The physics, the seed and the length.</param>
/// <param name="Backend">Name of the backend.</param>
/// <param name="Threads">Threads of a step; as many as pay where it is <see langword="null"/>.</param>
/// <param name="Device">The device of the backends gpu and gpu-single: an index or a part of its name, or <see langword="null"/>.</param>
internal sealed record NetworkRun(RunRequest Request, string Backend, int? Threads, string? Device = null)
{
    /// <summary>Builds the network.</summary>
    /// <exception cref="ArgumentException">A parameter, the backend or the number of threads is out of its range.</exception>
    /// <exception cref="GpuException">There is no such device, or it cannot run the network.</exception>
    internal Network Create() => Backend switch
    {
        GpuNetwork.BackendName => GpuNetwork.Create(Request.Network, (ulong)Request.Seed, GpuDevices.Choose(Device)),
        GpuNetwork.SingleBackendName => GpuNetwork.CreateSingle(Request.Network, (ulong)Request.Seed, GpuDevices.ChooseForSingle(Device)),
        _ => Network.Create(Request.Network, (ulong)Request.Seed, Backend, Threads),
    };
}
