using System.CommandLine;
using BnSyn.Engine.Gpu.Devices;

namespace BnSyn.Cli;

/// <summary>What a command takes of the options that not every backend has: an option that would change nothing is a mistake.</summary>
/// <param name="names">The backends of the command.</param>
/// <param name="onDevices">Those of them that run on a device.</param>
internal sealed class BackendChoice(string[] names, string[] onDevices)
{
    /// <summary>The backends, for a description.</summary>
    internal string Names => string.Join(", ", names);

    /// <summary>The option that says which device is meant.</summary>
    internal Option<string?> DeviceOption() => new("--device")
    {
        Description = $"For the {Words(onDevices)}: index of a device or a part of its name, as 'bnsyn devices' lists them. Unless given, {GpuDevices.ChoiceVariable} chooses, "
            + "else it is the first GPU that can do it, else the first device that can.",
        HelpName = "DEVICE",
    };

    /// <summary>Refuses what does not go together.</summary>
    /// <param name="backend">The backend that was asked for.</param>
    /// <param name="hasThreads">Whether a number of threads was.</param>
    /// <param name="device">The device that was, or <see langword="null"/>.</param>
    /// <returns>Whether the backend runs on a device.</returns>
    /// <exception cref="UsageException">There is no such backend, or an option is not for it.</exception>
    internal bool IsOnDevice(string backend, bool hasThreads, string? device)
    {
        if (!names.Contains(backend))
        {
            throw new UsageException($"backend must be one of {string.Join(", ", names.Select(Quoted))}, got '{backend}'");
        }

        bool isOnDevice = onDevices.Contains(backend);
        if (isOnDevice && hasThreads)
        {
            throw new UsageException($"--threads is not for the backend '{backend}'");
        }

        if (!isOnDevice && device is not null)
        {
            throw new UsageException($"--device is for the {Words(onDevices.Select(Quoted))}, got '{device}' for the backend '{backend}'");
        }

        return isOnDevice;
    }

    private static string Quoted(string name) => $"'{name}'";

    private static string Words(IEnumerable<string> backends) => (backends.Skip(1).Any() ? "backends " : "backend ") + string.Join(" and ", backends);
}
