using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Architecture;

/// <summary>
/// No two rooms name one another, and no rooms do so in a circle: each can be read with what lies below it, and changed without a look at
/// what lies above.
/// </summary>
public sealed class DoorsTests
{
    /// <summary>
    /// An assembly: a file, its root namespace, and the two-way doors that are allowed, each with its reason and in the order of names.
    /// </summary>
    private static readonly (string File, string Root, (string First, string Second, string Reason)[] Allowed)[] Assemblies =
    [
        (typeof(Finding).Assembly.Location, "BnSyn.Gate.Analysis", []),
        (typeof(MeasurementPlan).Assembly.Location, "BnSyn.Gate.Runner", []),
        (GateProcess.Output("BnSyn.Engine", "BnSyn.Engine.dll"), "BnSyn.Engine",
        [
            ("Circuits", "Circuits.Backends", "a circuit makes its backend, which takes the options that users give it"),
            ("Circuits.Backends", "Circuits.Backends.Accelerated", "the table has the backend as a row, and the backend what a row promises"),
            ("Circuits.Backends", "Circuits.Backends.Reference", "the same"),
            ("Networks", "Networks.Backends", "a network makes its backend, which works on the state that users see"),
        ]),
    ];

    public static TheoryData<string> Roots => [.. Assemblies.Select(assembly => assembly.Root)];

    [Theory]
    [MemberData(nameof(Roots))]
    public void No_two_rooms_name_one_another_except_where_it_is_allowed(string root)
    {
        var (file, _, allowed) = Assemblies.Single(assembly => assembly.Root == root);
        var doors = Doors.Of(file, root);

        Assert.True(doors.Count > 20, $"Only {doors.Count} doors were read in {file}.");
        Assert.All(allowed, door => Assert.NotEmpty(door.Reason));
        Assert.Equal(
            allowed.Select(door => $"{door.First} <-> {door.Second}").Order(StringComparer.Ordinal),
            doors.Where(door => string.CompareOrdinal(door.Key.From, door.Key.To) < 0 && doors.ContainsKey((door.Key.To, door.Key.From)))
                .Select(door => $"{door.Key.From} <-> {door.Key.To}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void No_rooms_name_one_another_in_a_circle(string root)
    {
        var (file, _, allowed) = Assemblies.Single(assembly => assembly.Root == root);
        var doors = Doors.Of(file, root).Where(door => !allowed.Any(pair =>
            (pair.First, pair.Second) == door.Key || (pair.Second, pair.First) == door.Key)).ToDictionary();

        // What names nothing that is left can be taken away; what stays is a circle, or stands above one.
        var left = doors.Keys.SelectMany(door => new[] { door.From, door.To }).ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(room => !doors.Keys.Any(door => door.From == room && left.Contains(door.To))) > 0)
        {
        }

        Assert.True(left.Count == 0, $"In a circle, or above one: {string.Join("; ", doors.Where(door => left.Contains(door.Key.From) && left.Contains(door.Key.To)).Select(door => $"{door.Key.From} -> {door.Key.To} ({door.Value})"))}");
    }

    [Theory]
    [InlineData("BnSyn.Gate.Analysis", "## Rooms of Analysis")]
    [InlineData("BnSyn.Gate.Runner", "## Rooms of the Runner")]
    [InlineData("BnSyn.Engine", "## Rooms of the Engine")]
    public void ARCHITECTURE_has_every_room_and_has_it_above_the_rooms_that_name_it(string root, string heading)
    {
        var doors = Doors.Of(Assemblies.Single(assembly => assembly.Root == root).File, root);
        var map = RoomMap.Read(heading);

        Assert.Equal(
            doors.Keys.SelectMany(door => new[] { door.From, door.To }).Where(room => room != Doors.RootRoom).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            map.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(doors.Where(door => door.Key.From != Doors.RootRoom && (door.Key.To == Doors.RootRoom || map[door.Key.To] > map[door.Key.From]))
            .Select(door => $"{door.Key.From} -> {door.Key.To}: {door.Value}"));
    }

    [Fact]
    public void The_two_engines_name_the_ground_floor_and_never_one_another()
    {
        var floors = Doors.Of(GateProcess.Output("BnSyn.Engine", "BnSyn.Engine.dll"), "BnSyn.Engine").Keys.Select(door => (From: door.From.Split('.')[0], To: door.To.Split('.')[0])).ToHashSet();

        Assert.Contains(("Networks", "Threads"), floors);
        Assert.Contains(("Circuits", "Random"), floors);
        Assert.All(floors.Where(door => door.To is "Networks" or "Circuits"), door => Assert.Equal(door.To, door.From));
    }

    [Fact]
    public void A_door_is_seen_in_a_base_a_field_a_signature_and_a_body()
    {
        var doors = Doors.Of(typeof(DoorsTests).Assembly.Location, "BnSyn.Gate.Runner.Tests.Architecture");

        Assert.Equal(
            [("Above", "Argument"), ("Above", "Base"), ("Above", "Body"), ("Above", "Field"), ("Above", "Generic"), ("Above", "Result")],
            doors.Keys.Where(door => door.From == "Above"));
    }
}
