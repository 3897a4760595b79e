using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Engine.Gpu.Devices;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>Devices, where there are some, and what is said where there are none.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class DevicesCommandTests
{
    private const string Missing = "no OpenCL device with binary64 on this machine: on Debian, apt-get install ocl-icd-libopencl1 pocl-opencl-icd";

    [Fact]
    public void Every_device_is_listed_with_what_it_can()
    {
        RequireDevice();

        (int exitCode, string output, string error) = Bnsyn.Run("devices", "--json");

        Assert.True(exitCode == 0, error);
        JsonArray devices = JsonNode.Parse(output)!["devices"]!.AsArray();
        Assert.Equal(GpuDevices.All.Select(device => device.Name), devices.Select(device => device!["name"]!.GetValue<string>()));
        Assert.Contains(devices, device => device!["refusal"] is null && device["binary64"]!.GetValue<bool>() && device["memory_GiB"]!.GetValue<double>() > 0.0);
        Assert.All(devices, device => Assert.Equal(device!["refusal"] is null, device["backends"]!.GetValue<string>() == "gpu gpu-single"));
        Assert.Contains(devices, device => device!["circuits"]!.GetValue<bool>());
        Assert.Contains(GpuDevices.All[0].Name, Bnsyn.Run("devices").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chosen_device_is_listed_alone()
    {
        RequireDevice();

        (int exitCode, string output, string error) = Bnsyn.Run("devices", "--chosen", "--json");

        Assert.True(exitCode == 0, error);
        Assert.Equal([Chosen.Name], JsonNode.Parse(output)!["devices"]!.AsArray().Select(device => device!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void A_run_on_a_device_writes_what_the_accelerated_backend_writes()
    {
        RequireDevice();
        using var folder = new TemporaryFolder();
        string[] run = ["simulate", "--builtin", "near-critical", "--steps", "300", "--checkpoints", "--trace"];
        Assert.Equal(0, Bnsyn.Run([.. run, folder.Path("accelerated.json")]).ExitCode);
        (int exitCode, _, string error) = Bnsyn.Run([.. run, folder.Path("gpu.json"), "--backend", "gpu", "--device", Chosen.Name]);

        Assert.True(exitCode == 0, error);
        Assert.Equal(
            File.ReadAllText(folder.Path("accelerated.json")).Replace("\"backend\": \"accelerated\"", "\"backend\": \"gpu\"", StringComparison.Ordinal),
            File.ReadAllText(folder.Path("gpu.json")));
        using var trace = JsonDocument.Parse(File.ReadAllBytes(folder.Path("gpu.json")));
        Assert.True(trace.RootElement.GetProperty("total_spikes").GetInt32() > 0);
    }

    [Fact]
    public void A_run_in_binary32_says_so_and_is_another()
    {
        RequireDevice();
        using var folder = new TemporaryFolder();
        string[] run = ["simulate", "--builtin", "near-critical", "--steps", "300", "--checkpoints", "--trace"];
        Assert.Equal(0, Bnsyn.Run([.. run, folder.Path("gpu.json"), "--backend", "gpu"]).ExitCode);
        (int exitCode, _, string error) = Bnsyn.Run([.. run, folder.Path("single.json"), "--backend", "gpu-single", "--device", Chosen.Name]);

        Assert.True(exitCode == 0, error);
        string single = File.ReadAllText(folder.Path("single.json"));
        Assert.Contains("\"backend\": \"gpu-single\"", single, StringComparison.Ordinal);
        Assert.NotEqual(File.ReadAllText(folder.Path("gpu.json")), single.Replace("gpu-single", "gpu", StringComparison.Ordinal));
    }

    [Fact]
    public void A_circuit_on_a_device_has_the_bits_of_the_accelerated_backend()
    {
        Assert.SkipUnless(GpuDevices.All.Any(device => device.CircuitRefusal is null), Missing);
        using var folder = new TemporaryFolder();
        string[] run = ["circuit", "run", "--builtin", "sensorimotor", "--level", "static", "--scale", "0.02", "--steps", "130", "--report"];
        Assert.Equal(0, Bnsyn.Run([.. run, folder.Path("accelerated.json")]).ExitCode);
        (int exitCode, _, string error) = Bnsyn.Run([.. run, folder.Path("gpu.json"), "--backend", "gpu", "--device", GpuDevices.ChooseForCircuits(null).Name]);

        Assert.True(exitCode == 0, error);
        JsonNode expected = JsonNode.Parse(File.ReadAllText(folder.Path("accelerated.json")))!, actual = JsonNode.Parse(File.ReadAllText(folder.Path("gpu.json")))!;
        Assert.Equal("gpu", actual["backend"]!.GetValue<string>());
        Assert.All(["raster_sha256", "state_sha256", "populations", "delivered"], part => Assert.True(JsonNode.DeepEquals(expected[part], actual[part]), $"{part} differs"));
    }

    [Fact]
    public void A_circuit_that_learns_is_BNN0007()
    {
        Assert.SkipUnless(GpuDevices.All.Any(device => device.CircuitRefusal is null), Missing);
        AssertRefused("bnsyn: error: BNN0007: ", Bnsyn.Run("circuit", "run", "--builtin", "sensorimotor", "--scale", "0.02", "--backend", "gpu", "--report", "unwritten.json"));
    }

    [Fact]
    public void A_device_that_is_not_there_is_BNN0004()
    {
        RequireDevice();
        AssertRefused("bnsyn: error: BNN0004: the device must be an index, or a part of one name, out of ", Simulate("--device", "no such device"));
    }

    [Fact]
    public void A_network_that_learns_is_BNN0007()
    {
        RequireDevice();
        AssertRefused("bnsyn: error: BNN0007: ", Bnsyn.Run("simulate", "--builtin", "learning", "--trace", "unwritten.json", "--backend", "gpu"));
    }

    [Fact]
    public void Threads_are_not_of_a_device() => AssertRefused("bnsyn: error: --threads is not for the backend 'gpu'", Simulate("--threads", "2"));

    [Theory]
    [InlineData("devices")]
    [InlineData("devices", "--chosen")]
    [InlineData("simulate", "--builtin", "sparse", "--trace", "unwritten.json", "--backend", "gpu")]
    public void Where_there_is_no_driver_it_is_BNN0003_and_says_what_was_looked_for(params string[] arguments)
    {
        // Debian's loader reads the names of the drivers in this folder instead of its own.
        using var folder = new TemporaryFolder();
        using var process = Bnsyn.Start("OCL_ICD_VENDORS", folder.Path("."), arguments);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(64, process.ExitCode);
        Assert.StartsWith("bnsyn: error: BNN0003: ", error, StringComparison.Ordinal);
        Assert.Contains("OpenCL loader", error, StringComparison.Ordinal);
        Assert.False(File.Exists("unwritten.json"));
    }

    private static GpuDevice Chosen => GpuDevices.Choose(null);

    private static void RequireDevice() => Assert.SkipUnless(GpuDevices.All.Any(device => device.Refusal is null), Missing);

    private static (int ExitCode, string Output, string Error) Simulate(params string[] options) =>
        Bnsyn.Run(["simulate", "--builtin", "sparse", "--trace", "unwritten.json", "--backend", "gpu", .. options]);

    private static void AssertRefused(string expected, (int ExitCode, string Output, string Error) run)
    {
        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("unwritten.json"));
    }
}
