using BnSyn.Engine.Scenarios.Regimes;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>Avalanches of all sizes, so that steps of a few spikes and of hundreds follow one another, under a gain that each step of the device needs from the one before.</summary>
public sealed class NearCriticalOnDevice() : DeviceScenario(new NearCritical());
