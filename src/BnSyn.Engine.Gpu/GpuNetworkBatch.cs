using System.Runtime.ExceptionServices;
using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Networks;

namespace BnSyn.Engine.Gpu;

/// <summary>Realisations of one parameter set, a seed each, whose steps a device makes in one launch, so that an ensemble of small networks fills it.</summary>
/// <remarks>Every realisation has the bits that it has alone, which are the reference's. A step of all of them waits once. Not thread-safe.</remarks>
public sealed class GpuNetworkBatch
{
    private readonly DeviceRealisations _all;
    private readonly Network[] _networks;
    private readonly GpuBackend[] _backends;
    private readonly ExceptionDispatchInfo?[] _errors;
    private readonly int[] _before;

    private GpuNetworkBatch(DeviceRealisations all, Network[] networks, GpuBackend[] backends)
    {
        (_all, _networks, _backends) = (all, networks, backends);
        _errors = new ExceptionDispatchInfo[networks.Length];
        _before = new int[networks.Length];
        Realisations = Array.AsReadOnly(networks);
    }

    /// <summary>The networks, in the order of their seeds. Each may be stepped alone as well, between two calls.</summary>
    public IReadOnlyList<Network> Realisations { get; }

    /// <summary>How often the device was waited for.</summary>
    internal long Waits => _all.Queue.Waits;

    /// <summary>Builds the networks on a device.</summary>
    /// <param name="parameters">The physics of all, without plasticity.</param>
    /// <param name="seeds">A seed for each, 0 to 2^32 - 1; at least one.</param>
    /// <param name="device">One of <see cref="GpuDevices.All"/>; see <see cref="GpuDevices.Choose(string?)"/>.</param>
    /// <exception cref="ArgumentException">A parameter or a seed is not valid, or there is no seed; the message names it. <c>NetworkSizeException</c> where together they do not fit in the machine's memory.</exception>
    /// <exception cref="GpuException">As for <see cref="GpuNetwork.Create(NetworkParameters, ulong, GpuDevice)"/>, of all of them together.</exception>
    public static GpuNetworkBatch Create(NetworkParameters parameters, IReadOnlyList<ulong> seeds, GpuDevice device)
    {
        RequireSeeds(seeds);
        return Create(parameters, seeds, GpuNetwork.ProgramFor(parameters, device, seeds.Count));
    }

    /// <summary>Builds the networks on a device in binary32, each with the bits that <see cref="GpuNetwork.CreateSingle"/> gives it.</summary>
    /// <param name="parameters">As for the other.</param>
    /// <param name="seeds">As for the other.</param>
    /// <param name="device">One of <see cref="GpuDevices.All"/>; see <see cref="GpuDevices.ChooseForSingle(string?)"/>.</param>
    /// <exception cref="ArgumentException">As for the other.</exception>
    /// <exception cref="GpuException">As for <see cref="GpuNetwork.CreateSingle"/>, of all of them together.</exception>
    public static GpuNetworkBatch CreateSingle(NetworkParameters parameters, IReadOnlyList<ulong> seeds, GpuDevice device)
    {
        RequireSeeds(seeds);
        return Create(parameters, seeds, GpuNetwork.SingleProgramFor(parameters, device, seeds.Count));
    }

    /// <summary>Builds the networks on a device that is trusted.</summary>
    internal static GpuNetworkBatch Create(NetworkParameters parameters, IReadOnlyList<ulong> seeds, DeviceProgram program)
    {
        var all = new DeviceRealisations(program, parameters, seeds.Count);
        var backends = new List<GpuBackend>(seeds.Count);
        Network[] networks = [.. seeds.Select(seed => GpuNetwork.Draw(parameters, seed, all, backends.Add))];
        all.Begin();
        return new GpuNetworkBatch(all, networks, [.. backends]);
    }

    /// <summary>Advances every realisation with the constant current of the parameters.</summary>
    /// <param name="steps">Number of steps; not negative.</param>
    /// <param name="afterStep">Told the place of the realisation and what its step reports, for each realisation in turn.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Network.Step()"/>: that of the first realisation in which it happened. The others have made all their steps.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Network.Step()"/>, or the number of steps is negative.</exception>
    /// <exception cref="GpuException">BNN0008: the driver refuses a call.</exception>
    public void Advance(int steps, Action<int, StepResult>? afterStep = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Array.Clear(_errors);
        for (int step = 0; step < steps; step++)
        {
            Advance(afterStep);
        }

        foreach (ExceptionDispatchInfo? error in _errors)
        {
            error?.Throw();
        }
    }

    private static void RequireSeeds(IReadOnlyList<ulong> seeds)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        if (seeds.Count == 0)
        {
            throw new ArgumentException("seeds must be at least one, got none", nameof(seeds));
        }
    }

    private void Advance(Action<int, StepResult>? afterStep)
    {
        for (int place = 0; place < _networks.Length; place++)
        {
            if (_errors[place] is null)
            {
                _before[place] = _networks[place].BeginStep(out var generator);
                _backends[place].Begin(generator, _networks[place].Gain);
            }
        }

        // One launch of each kernel, as long as none has ended; else one for those between two that have.
        for (int first = 0, end; (first = Array.FindIndex(_errors, first, error => error is null)) >= 0; first = end)
        {
            end = Array.FindIndex(_errors, first, error => error is not null);
            end = end < 0 ? _networks.Length : end;
            _all.Deliver(first, end - first);
            _all.AdvanceNeurons(first, end - first);
            if (end == _networks.Length)
            {
                break;
            }
        }

        _all.Await(0, _networks.Length);
        for (int place = 0; place < _networks.Length; place++)
        {
            if (_errors[place] is null)
            {
                End(place, afterStep);
            }
        }
    }

    private void End(int place, Action<int, StepResult>? afterStep)
    {
        try
        {
            _backends[place].End(_networks[place].Gain);
            StepResult result = _networks[place].EndStep(_before[place]);
            afterStep?.Invoke(place, result);
        }
        catch (Exception error) when (error is not GpuException)
        {
            // Thrown when all have made their steps: the first in the order of seeds, not of time.
            _errors[place] = ExceptionDispatchInfo.Capture(error);
        }
    }
}
