using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;

var parameters = new NetworkParameters { N = 1000, WExcNS = 1.0, WInhNS = 4.0, ExtRateHz = 20.0, ExtWNS = 16.0 };
foreach (var backend in NetworkBackends.BitEqualNames)
{
    var run = new NetworkRecorder(Network.Create(parameters, seed: 42, backend));
    while (run.Raster.Steps < 1000) { run.Step(); }
    Console.WriteLine($"{backend}: {run.Raster.Count} spikes, raster {run.Raster.ComputeDigest()[..16]}");
}
