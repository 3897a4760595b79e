using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>The oscillator with a second backend that is the program which a test names through the environment.</summary>
public sealed class Apart : Oscillator
{
    /// <summary>The environment variable: the program and its arguments, each on lines of its own, ended by <see cref="Separator"/>.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_APART";

    /// <summary>The environment variable: how long an answer may take, in s.</summary>
    public const string SecondsVariable = "PHYSICS_GATE_TEST_APART_SECONDS";

    /// <summary>What is between a program and its arguments.</summary>
    public const char Separator = '\u001f';

    /// <summary>The backend.</summary>
    public const string Backend = "process";

    /// <inheritdoc/>
    public override ScenarioDescription Describe()
    {
        var command = (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "no-such-program").Split(Separator);
        return base.Describe() with
        {
            Name = "apart",
            Backends = ["reference", Backend],
            ProcessBackends =
            [
                new(Backend, command[0], command[1..])
                {
                    AnswerSeconds = Environment.GetEnvironmentVariable(SecondsVariable) is { Length: > 0 } seconds ? double.Parse(seconds, CultureInfo.InvariantCulture) : 60,
                },
            ],
        };
    }
}
