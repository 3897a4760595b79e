using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace BnSyn.Gate.Runner.Tests.Architecture;

/// <summary>
/// The doors between the rooms of an assembly. A room is a namespace, which is a folder; a door leads from a room to one whose types it
/// names: as a base, in a field, a signature, a local or the body of a method. Constants leave no trace in the code that uses them.
/// </summary>
internal sealed class Doors
{
    /// <summary>The room at the root of an assembly.</summary>
    public const string RootRoom = "(root)";

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    private readonly string _root;
    private readonly MetadataReader _metadata;
    private readonly NamedTypes _named = new();
    private readonly SortedDictionary<(string From, string To), string> _doors = [];

    private Doors(string root, MetadataReader metadata)
    {
        _root = root;
        _metadata = metadata;
    }

    /// <summary>Reads the doors of an assembly.</summary>
    /// <param name="assembly">The assembly's file.</param>
    /// <param name="root">Its root namespace, which is cut off; the room there is <see cref="RootRoom"/>.</param>
    /// <returns>From where, to where, and the first type that leads there.</returns>
    public static IReadOnlyDictionary<(string From, string To), string> Of(string assembly, string root)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var doors = new Doors(root, metadata);
        foreach (var handle in metadata.TypeDefinitions)
        {
            doors._named.Found.Clear();
            doors.ReadType(metadata.GetTypeDefinition(handle), file);
            doors.Add(handle);
        }

        return doors._doors;
    }

    private void Add(TypeDefinitionHandle type)
    {
        var from = RoomOf(type, out var name);
        foreach (var named in _named.Found)
        {
            var to = RoomOf(named, out var other);
            if (from is not null && to is not null && from != to)
            {
                _doors.TryAdd((from, to), $"{name} names {other}");
            }
        }
    }

    /// <summary>The room of a type, which for a nested one is its container's; <see langword="null"/> for what the compiler adds beside.</summary>
    private string? RoomOf(TypeDefinitionHandle handle, out string name)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (type.IsNested)
        {
            type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        name = _metadata.GetString(type.Name);
        var space = _metadata.GetString(type.Namespace);
        return space == _root ? RootRoom : space.StartsWith(_root + ".", StringComparison.Ordinal) ? space[(_root.Length + 1)..] : null;
    }

    private void ReadType(TypeDefinition type, PEReader file)
    {
        Read(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Read(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields())
        {
            _metadata.GetFieldDefinition(field).DecodeSignature(_named, null);
        }

        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            method.DecodeSignature(_named, null);
            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_named, null);
        }

        for (var code = body.GetILReader(); code.RemainingBytes > 0;)
        {
            int value = code.ReadByte();
            switch (Operands[value == 0xFE ? 0xFE00 | code.ReadByte() : value])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset++;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Read(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void Read(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                _named.Found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_named, null);
                break;
            case HandleKind.FieldDefinition:
                _named.Found.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                _named.Found.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Read(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Read(generic.Method);
                generic.DecodeSignature(_named, null);
                break;
        }
    }
}
