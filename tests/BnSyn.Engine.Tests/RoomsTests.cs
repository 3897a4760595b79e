using System.Reflection;
using System.Reflection.Emit;
using BnSyn.Engine.Networks;
using Xunit;

namespace BnSyn.Engine.Tests;

/// <summary>Two engines over one ground floor: which compiled type names which.</summary>
public sealed class RoomsTests
{
    private const string Root = "BnSyn.Engine";

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Engines = ["Networks", "Circuits"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly (string From, string To, string What)[] Doors = [.. FindDoors().Distinct()];

    [Fact]
    public void TheGroundFloorNamesNeitherEngine() =>
        Assert.Empty(Doors.Where(door => !Engines.Contains(Floor(door.From)) && Engines.Contains(Floor(door.To))).Select(door => door.What));

    [Fact]
    public void NetworksAndCircuitsNameEachOtherNever() =>
        Assert.Empty(Doors.Where(door => Engines.Contains(Floor(door.From)) && Engines.Contains(Floor(door.To)) && Floor(door.From) != Floor(door.To)).Select(door => door.What));

    [Fact]
    public void NoRoomsNameEachOtherExceptAnEngineAndItsOwnRooms()
    {
        // An engine shows the state of its rooms and they know its parameters; a table of backends and its backends share an interface.
        var doors = Doors.Select(door => (door.From, door.To)).ToHashSet();
        Assert.Empty(
            from door in Doors
            where doors.Contains((door.To, door.From)) && !IsWithin(door.From, door.To) && !IsWithin(door.To, door.From)
            orderby door.What
            select door.What);
    }

    /// <summary>A reader of compiled code that finds nothing would pass every test here.</summary>
    [Fact]
    public void TheDoorsThatAreThereAreSeen()
    {
        Assert.Contains(Doors, door => (door.From, door.To) == ("Networks.Backends", "Threads"));
        Assert.Contains(Doors, door => (door.From, door.To) == ("Circuits.Plans", "Random"));
        Assert.Contains(Doors, door => (door.From, door.To) == ("Random", "Numerics"));
    }

    private static bool IsWithin(string room, string other) => room.StartsWith(other + ".", StringComparison.Ordinal);

    private static string Floor(string room) => room.Split('.')[0];

    private static IEnumerable<(string From, string To, string What)> FindDoors() =>
        from type in typeof(Network).Assembly.GetTypes()
        let own = RoomOf(type)
        where own is not null
        from named in NamedBy(type).SelectMany(Parts)
        let room = RoomOf(named)
        where room is not null && room != own
        select (own, room, $"{own}.{type.Name} names {room}.{named.Name}");

    private static string? RoomOf(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace is { } space && space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..] : null;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? type.GetGenericParameterConstraints().Where(constraint => !constraint.ContainsGenericParameters)
        : type.IsGenericType ? type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static List<Type> NamedBy(Type type)
    {
        var named = new List<Type>(type.GetInterfaces());
        if (type.BaseType is not null)
        {
            named.Add(type.BaseType);
        }

        named.AddRange(type.GetFields(All).Select(field => field.FieldType));
        foreach (MethodBase method in type.GetMembers(All).OfType<MethodBase>())
        {
            named.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            named.AddRange(method is MethodInfo info ? [info.ReturnType] : []);
            if (method.GetMethodBody() is { } body)
            {
                named.AddRange(body.LocalVariables.Select(local => local.LocalType));
                named.AddRange(Tokens(body.GetILAsByteArray()!).SelectMany(token => NamedBy(method, token)));
            }
        }

        return named;
    }

    private static IEnumerable<Type> NamedBy(MethodBase method, int token)
    {
        Type[] ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            MethodInfo called => [called.DeclaringType!, called.ReturnType, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
            { DeclaringType: { } owner } => [owner],
            _ => [],
        };
    }

    // The operands that are members or types.
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            value = value == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : value;
            OpCode operation = Codes[value];
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
