using System.Text;
using Silk.NET.OpenCL;

namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>What a device's memory, queues and programs belong to.</summary>
internal sealed unsafe class DeviceContext
{
    private readonly OpenClObject _context;
    private readonly nint _device;

    /// <summary>Makes the context of one device.</summary>
    /// <param name="device">The driver's name for it.</param>
    internal DeviceContext(nint device)
    {
        CL calls = OpenClLibrary.Calls;
        _device = device;
        int status;
        nint name = calls.CreateContext(null, 1, &device, null, null, &status);
        OpenClLibrary.Require(status, "clCreateContext");
        _context = new OpenClObject(name, calls.ReleaseContext);
    }

    /// <summary>The driver's name for it.</summary>
    internal nint Name => _context.Name;

    /// <summary>A queue whose commands run one after the other.</summary>
    internal DeviceQueue CreateQueue()
    {
        CL calls = OpenClLibrary.Calls;
        int status;
        nint name = calls.CreateCommandQueue(Name, _device, CommandQueueProperties.None, &status);
        OpenClLibrary.Require(status, "clCreateCommandQueue");
        return new DeviceQueue(new OpenClObject(name, calls.ReleaseCommandQueue));
    }

    /// <summary>Compiles a program.</summary>
    /// <param name="text">OpenCL C.</param>
    /// <param name="options">Options of its compiler.</param>
    /// <exception cref="GpuException">It does not compile; the message has what the compiler says.</exception>
    internal OpenClObject Compile(string text, string options)
    {
        CL calls = OpenClLibrary.Calls;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        nuint length = (nuint)bytes.Length;
        int status;
        nint name;
        fixed (byte* first = bytes)
        {
            byte* line = first;
            name = calls.CreateProgramWithSource(Name, 1, &line, &length, &status);
        }

        OpenClLibrary.Require(status, "clCreateProgramWithSource");
        var program = new OpenClObject(name, calls.ReleaseProgram);
        nint device = _device;
        status = calls.BuildProgram(name, 1, &device, options, null, null);
        return status == 0
            ? program
            : throw new GpuException(GpuError.DeviceFailure, $"the kernels do not compile, {(ErrorCodes)status} ({status}): {LogOf(program)}");
    }

    /// <summary>A kernel of a program, with arguments of its own.</summary>
    internal static DeviceKernel CreateKernel(OpenClObject program, string kernel)
    {
        CL calls = OpenClLibrary.Calls;
        int status;
        nint name = calls.CreateKernel(program.Name, kernel, &status);
        OpenClLibrary.Require(status, $"clCreateKernel of {kernel}");
        return new DeviceKernel(new OpenClObject(name, calls.ReleaseKernel));
    }

    private string LogOf(OpenClObject program)
    {
        CL calls = OpenClLibrary.Calls;
        nuint length;
        if (calls.GetProgramBuildInfo(program.Name, _device, ProgramBuildInfo.BuildLog, 0, null, &length) != 0 || length == 0)
        {
            return "the compiler says nothing";
        }

        var log = new byte[length];
        fixed (byte* first = log)
        {
            OpenClLibrary.Require(calls.GetProgramBuildInfo(program.Name, _device, ProgramBuildInfo.BuildLog, length, first, null), "clGetProgramBuildInfo");
        }

        return Encoding.UTF8.GetString(log).TrimEnd('\0').Trim();
    }
}
