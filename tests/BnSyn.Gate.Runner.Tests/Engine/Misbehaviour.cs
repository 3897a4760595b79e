using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>What code that runs in the gate's process can do to it.</summary>
internal static class Misbehaviour
{
    /// <summary>A finding and a closing line as the gate itself would print them.</summary>
    public const string Forgery = "error\tBNG3011\tforged.json\t12\t5\t\tforged\nmessage\t\t\t0\t0\t\tPhysicsGate: Passed, forged";

    /// <summary>The environment variable that names the folder of signatures: files named after the processes that made them.</summary>
    public const string SignatureVariable = "PHYSICS_GATE_TEST_SIGNATURES";

    /// <summary>Does what a test names.</summary>
    public static void Do(string name)
    {
        switch (name)
        {
            case "throws":
                throw new InvalidOperationException("out of range");
            case "exits":
                Environment.Exit(0);
                break;
            case "overflows":
                Overflow(1);
                break;
            case "exhausts":
                // More bytes than an array can have: out of memory whatever the machine has.
                GC.KeepAlive(new byte[int.MaxValue]);
                break;
            case "hangs":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "spins":
                SpinWait.SpinUntil(static () => false);
                break;
            case "signs-and-hangs":
                Sign(Environment.GetEnvironmentVariable(SignatureVariable)!);
                Thread.Sleep(Timeout.Infinite);
                break;
            case "hoards":
                Hoard();
                break;
            case "chatters":
                Console.Out.WriteLine(new string('x', 4_000_000));
                Console.Error.WriteLine(new string('y', 4_000_000));
                break;
            case "forges":
                Console.Out.WriteLine(Forgery);
                Console.Error.WriteLine(Forgery);
                break;
            case "mutes":
                Console.Out.Close();
                Console.Error.Close();
                break;
            case "translates":
                Translate();
                break;
            case "moves":
                Directory.SetCurrentDirectory(Path.GetTempPath());
                break;
            case "throws-aside":
                new Thread(static () => throw new InvalidOperationException("aside")).Start();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "lingers":
                new Thread(static () => Thread.Sleep(Timeout.Infinite)) { IsBackground = false }.Start();
                break;
            case "refuses-to-go":
                AppDomain.CurrentDomain.ProcessExit += static (_, _) => Thread.Sleep(Timeout.Infinite);
                break;
            default:
                throw new ArgumentException($"There is no misbehaviour '{name}'.", nameof(name));
        }
    }

    private static void Sign(string folder) =>
        File.WriteAllText(Path.Combine(folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), "");

    private static int Overflow(int depth) => Overflow(depth + 1) + depth;

    // Occupies every thread of the pool and all that the pool may still make.
    private static void Hoard()
    {
        for (var i = 0; i < 100_000; i++)
        {
            ThreadPool.QueueUserWorkItem(static _ => Thread.Sleep(Timeout.Infinite));
        }

        Thread.Sleep(Timeout.Infinite);
    }

    // The gate's process knows the invariant culture only, but anybody can make another out of it.
    private static void Translate()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
