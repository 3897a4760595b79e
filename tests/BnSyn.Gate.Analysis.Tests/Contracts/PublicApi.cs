using System.Reflection;
using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Analysis.Tests.Contracts;

/// <summary>What an assembly promises to those who build against it: a line for every public type and for every member of one.</summary>
internal static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines, sorted.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(type => MembersOf(type).Prepend(TypeOf(type))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The lines of one type.</summary>
    public static IReadOnlyList<string> Of(Type type) => [.. MembersOf(type).Prepend(TypeOf(type)).Order(StringComparer.Ordinal)];

    private static string TypeOf(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : "class";
        if (type.IsEnum)
        {
            // What every enumeration has is the framework's and grows with it.
            return $"{Name(type)}: {kind}";
        }

        var above = new[] { type.BaseType }.Concat(type.GetInterfaces().OrderBy(Name, StringComparer.Ordinal)).OfType<Type>().Where(other => other != typeof(object));
        return $"{Name(type)}: {string.Join(", ", above.Select(Name).Prepend(kind))}";
    }

    private static IEnumerable<string> MembersOf(Type type) => type.GetMembers(Own).Where(IsSeen).Select(member => $"{Name(type)}.{MemberOf(member)}");

    // What only those who derive may call is promised as well; accessors are part of their property.
    private static bool IsSeen(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors().Length > 0,
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !IsAccessor(method) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null,
        _ => false,
    };

    private static bool IsAccessor(MethodBase method) => method.IsSpecialName && method is MethodInfo && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string MemberOf(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{field.Name}: {Name(field.FieldType)}",
        PropertyInfo property => $"{property.Name}: {Name(property.PropertyType)} {{{Accessors(property)}}}",
        MethodInfo method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        _ => member.Name,
    };

    // A property that becomes required is a break: what was compiled before does not set it.
    private static string Accessors(PropertyInfo property)
    {
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string[] parts = [property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required", property.GetMethod?.IsPublic == true ? "get" : "", property.SetMethod?.IsPublic == true ? isInit ? "init" : "set" : ""];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
