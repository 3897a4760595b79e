using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Keeps of a run's named state what can be drawn over time: each quantity of one floating-point number, and each list of whole numbers
/// whose length goes up and down. What it holds does not grow with the number of steps.
/// </summary>
/// <param name="steps">Steps of a whole run.</param>
internal sealed class CourseRecorder(int steps)
{
    private readonly int _every = (steps / RunCourses.MostStretches) + 1;
    private readonly List<Value> _values = [];
    private readonly List<Events> _events = [];
    private int _step = -1;
    private int _nextValue;
    private int _nextEvents;

    /// <summary>Begins the next state; the built one is the first.</summary>
    public void Next()
    {
        _step++;
        (_nextValue, _nextEvents) = (0, 0);
    }

    /// <summary>Takes a quantity of the state.</summary>
    /// <param name="name">As the engine named it.</param>
    /// <param name="values">Only one alone is kept.</param>
    public void Take(string name, ReadOnlySpan<double> values)
    {
        if (values.Length == 1)
        {
            Take(name, values[0]);
        }
    }

    /// <summary>Takes a quantity of the state.</summary>
    /// <param name="name">As the engine named it.</param>
    /// <param name="values">Only one alone is kept.</param>
    public void Take(string name, ReadOnlySpan<float> values)
    {
        if (values.Length == 1)
        {
            Take(name, values[0]);
        }
    }

    /// <summary>Takes a quantity of the state.</summary>
    /// <param name="name">As the engine named it.</param>
    /// <param name="values">Any whole numbers.</param>
    public void Take(string name, ReadOnlySpan<int> values)
    {
        if (Of(_events, name, ref _nextEvents, static named => new Events(named)) is { } events)
        {
            events.Take(_step, _step / _every, values);
        }
    }

    /// <summary>What was kept; <see langword="null"/> where nothing can be drawn.</summary>
    public RunCourses? Measured()
    {
        ValueCourse[] values = [.. from value in _values where value.Seen == _step + 1 select new ValueCourse(value.Name, PackedNumbers.Of(value.Kept))];
        EventCourse[] events = [.. from list in _events where list.IsOfEvents select list.Measured()];
        return values.Length + events.Length == 0 ? null : new() { Every = _every, Values = values, Events = events };
    }

    private void Take(string name, double number)
    {
        if (Of(_values, name, ref _nextValue, static named => new Value(named)) is { } value)
        {
            value.Seen++;
            if (_step % _every == 0)
            {
                value.Kept.Add(number);
            }
        }
    }

    // An engine writes its state in an order that never changes: the next one is nearly always the one that is asked for.
    private T? Of<T>(List<T> kept, string name, ref int next, Func<string, T> make)
        where T : Named
    {
        var at = next < kept.Count && kept[next].Name == name ? next : kept.FindIndex(one => one.Name == name);
        if (at < 0 && (_step > 0 || kept.Count == RunCourses.MostQuantities))
        {
            // What is not in the built state, or beyond the most that is kept, has no course.
            return null;
        }

        if (at < 0)
        {
            at = kept.Count;
            kept.Add(make(name));
        }

        next = at + 1;
        return kept[at];
    }

    private abstract class Named(string name)
    {
        public string Name => name;
    }

    private sealed class Value(string name) : Named(name)
    {
        public List<double> Kept { get; } = [];

        public int Seen { get; set; }
    }

    private sealed class Events(string name) : Named(name)
    {
        private const int MostEvery = 1 << 20;

        private readonly List<int> _counts = [];
        private readonly List<int> _kept = [];
        private int _every = 1;
        private int _length;
        private bool _grew;
        private bool _shrank;
        private bool _isCut;

        // A list that only grows is a history, and one of constant length a vector.
        public bool IsOfEvents => _grew && _shrank;

        public void Take(int step, int stretch, ReadOnlySpan<int> values)
        {
            (_grew, _shrank) = (_grew || values.Length > _length, _shrank || values.Length < _length);
            _length = values.Length;
            while (_counts.Count <= stretch)
            {
                _counts.Add(0);
            }

            _counts[stretch] += values.Length;
            foreach (var number in values)
            {
                if (number % _every == 0 && !_isCut)
                {
                    _kept.Add(step);
                    _kept.Add(number);
                    Thin();
                }
            }
        }

        public EventCourse Measured() => new(Name, PackedNumbers.Of(_counts), PackedNumbers.Of(_kept)) { EveryNumber = _every, IsCut = _isCut };

        // Half of the numbers go, whatever their order: of two runs that are thinned alike the same ones are kept. Where one number has
        // nearly all events, that helps nothing.
        private void Thin()
        {
            while (_kept.Count > 2 * RunCourses.MostEvents)
            {
                if (_every == MostEvery)
                {
                    _kept.RemoveRange(2 * RunCourses.MostEvents, _kept.Count - (2 * RunCourses.MostEvents));
                    _isCut = true;
                    return;
                }

                _every *= 2;
                var kept = 0;
                for (var at = 0; at < _kept.Count; at += 2)
                {
                    if (_kept[at + 1] % _every == 0)
                    {
                        (_kept[kept], _kept[kept + 1]) = (_kept[at], _kept[at + 1]);
                        kept += 2;
                    }
                }

                _kept.RemoveRange(kept, _kept.Count - kept);
            }
        }
    }
}
