using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TridentFramework.Abstractions.Tests;

/// <summary>The public types and members of an assembly as lines of text, "TYPE | what it is" and "TYPE | MEMBER", sorted.</summary>
internal static class PublicApiText
{
    /// <summary>Ends the line of a member that an implementation must have.</summary>
    public const string Abstract = " [abstract]";

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    /// <summary>Lines of all public types, in the order of their bytes.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Type> types) =>
        [.. types.SelectMany(static type => Members(type).Prepend(Declaration(type)).Select(text => $"{type.FullName} | {text}")).Order(StringComparer.Ordinal)];

    private static string Declaration(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
        };
        IEnumerable<Type> bases = type.IsEnum ? [Enum.GetUnderlyingType(type)] : type.BaseType is { } own && own != typeof(object) && own != typeof(ValueType) ? [own] : [];
        IEnumerable<Type> inherited = type.IsEnum ? [] : type.GetInterfaces().Where(i => !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>))).OrderBy(static i => i.FullName, StringComparer.Ordinal);
        var list = string.Join(", ", bases.Concat(inherited).Select(Name));
        var constraints = string.Concat(type.GetGenericArguments().Where(static t => t.IsGenericParameter).Select(static t => $" where {t.Name} : {ConstraintsOf(t)}"));
        return $"type: {Attributes(type.GetCustomAttributesData())}{kind} {Name(type)}{(list.Length > 0 ? " : " + list : "")}{constraints}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        if (type.IsEnum)
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        return
        [
            .. type.GetFields(Declared).Where(static field => field.IsPublic || field.IsFamily).Select(field =>
                $"{Attributes(field.GetCustomAttributesData())}{(field.IsLiteral ? "const " : field.IsStatic ? "static readonly " : "")}{Name(field.FieldType, nullability.Create(field))} {field.Name}{(field.IsLiteral ? " = " + Value(field.GetRawConstantValue()) : "")}"),
            .. type.GetConstructors(Declared).Where(static constructor => IsVisible(constructor) && !constructor.IsStatic).Select(constructor => $"{Access(constructor)}new({Parameters(constructor, nullability)})"),
            .. type.GetProperties(Declared).Where(static property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(property =>
                $"{Attributes(property.GetCustomAttributesData())}{Modifiers(property.GetAccessors(nonPublic: true).First(IsVisible))}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
                + $"{Name(property.PropertyType, nullability.Create(property))} {property.Name} {{ {Accessors(property)}}}{Duty(property.GetAccessors(nonPublic: true).First(IsVisible))}"),
            .. type.GetMethods(Declared)
                .Where(static method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Select(method => $"{Attributes(method.GetCustomAttributesData())}{Access(method)}{Modifiers(method)}{Name(method.ReturnType, nullability.Create(method.ReturnParameter))} {method.Name}{TypeArguments(method.GetGenericArguments())}({Parameters(method, nullability)}){Duty(method)}"),
        ];
    }

    // An interface may implement a member of another one, which is private in metadata and yet part of what implementers get.
    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly || (method.DeclaringType!.IsInterface && method.IsPrivate && method.IsVirtual);

    private static string Access(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal ? ""
        : method.GetBaseDefinition() != method ? "override "
        : method.IsAbstract ? "abstract "
        : "virtual ";

    private static string Duty(MethodInfo method) => method.IsAbstract ? Abstract : method.DeclaringType!.IsInterface && !method.IsStatic ? " [default]" : "";

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { } get && IsVisible(get) ? "get; " : "")
        + (property.SetMethod is { } set && IsVisible(set) ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; " : "");

    private static string Parameters(MethodBase method, NullabilityInfoContext nullability) => string.Join(", ", method.GetParameters().Select((parameter, index) =>
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var value = parameter.HasDefaultValue ? " = " + Value(parameter.RawDefaultValue) : "";
        return $"{Attributes(parameter.GetCustomAttributesData())}{way}{Name(type, nullability.Create(parameter))} {parameter.Name}{value}";
    }));

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (!type.IsGenericType)
            return type.Name + mark;
        var arguments = type.GetGenericArguments().Select((argument, i) => Name(argument, nullability?.GenericTypeArguments is { } states && i < states.Length ? states[i] : null));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }

    private static string TypeArguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string ConstraintsOf(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        string[] words =
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? new[] { "class" } : [],
            .. attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? new[] { "struct" } : [],
            .. parameter.GetGenericParameterConstraints().Where(static type => type != typeof(ValueType)).Select(Name),
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? new[] { "new()" } : [],
        ];
        return words.Length > 0 ? string.Join(", ", words) : "any";
    }

    // What the compiler writes by itself is said elsewhere in the line, or nothing that callers see.
    private static string Attributes(IEnumerable<CustomAttributeData> attributes) => string.Concat(attributes
        .Where(static attribute => attribute.AttributeType.Namespace is not "System.Runtime.CompilerServices" and not "System.Runtime.InteropServices" && attribute.AttributeType != typeof(DefaultMemberAttribute))
        .Select(static attribute =>
        {
            var values = attribute.ConstructorArguments.Select(static argument => Value(argument.Value))
                .Concat(attribute.NamedArguments.Select(static argument => $"{argument.MemberName} = {Value(argument.TypedValue.Value)}"));
            return $"[{attribute.AttributeType.Name[..^"Attribute".Length]}({string.Join(", ", values)})] ";
        })
        .Order(StringComparer.Ordinal));

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Type type => $"typeof({Name(type)})",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;
}
