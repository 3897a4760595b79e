namespace BnSyn.Gate.Runner.Foreign;

/// <summary>A simulation in a process of its own that shows its state, and may be recorded too.</summary>
/// <param name="child">A process that has built the simulation; owned from now on.</param>
/// <param name="abilities">What it can do.</param>
/// <param name="createdSeconds">What building took there.</param>
internal sealed class TracedForeignSimulation(EngineChild child, Abilities abilities, double createdSeconds)
    : ForeignSimulation(child, abilities, createdSeconds), ITracedSimulation, IRecordedSimulation
{
    private static readonly string[] OfTrace = ["state"];

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Ahead("trace") is { } step)
        {
            try
            {
                foreach (var frame in step.Frames("trace"))
                {
                    Take(frame);
                }

                HasSome();
            }
            catch (ForeignFaultException fault)
            {
                throw Child.Refuse(fault);
            }

            return;
        }

        Child.Ask("trace", "", OfTrace, Take, answer =>
        {
            answer.HasOnly("id", "frames");
            HasSome();
        });

        void HasSome()
        {
            if (names.Count == 0)
            {
                // Two states without a value would be the same whatever the engine did.
                throw AnswerPipe.Garbled("its state has no quantity; a client that cannot show its state leaves 'trace' out of what it can");
            }
        }

        void Take(AnswerFrame frame)
        {
            if (!names.Add(frame.Name))
            {
                throw AnswerPipe.Garbled($"its state has the quantity '{frame.Name}' twice");
            }

            frame.WriteTo(sink);
        }
    }

    /// <inheritdoc/>
    public void Record(IRecordingSink sink)
    {
        if (CanRecord)
        {
            TakeRecord(sink);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Looks(bool watches) => ["trace", .. base.Looks(watches)];
}
