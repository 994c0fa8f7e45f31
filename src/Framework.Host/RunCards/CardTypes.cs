using System.Diagnostics.CodeAnalysis;
using TridentFramework.Engine.Observables;
using TridentFramework.Particles;

namespace TridentFramework.Host.RunCards;

/// <summary>Which .NET types a card can fill, and how they are told apart.</summary>
internal static class CardTypes
{
    /// <summary>The item type of a list property such as <c>IReadOnlyList&lt;double&gt;</c>.</summary>
    public static bool IsList(Type type, [NotNullWhen(true)] out Type? item)
    {
        item = type.IsArray ? type.GetElementType() : null;
        if (item is null && type is { IsInterface: true, IsGenericType: true, GenericTypeArguments.Length: 1 } && type.IsAssignableFrom(type.GenericTypeArguments[0].MakeArrayType()))
            item = type.GenericTypeArguments[0];
        return item is not null;
    }

    /// <summary>The value type of a property such as <c>IReadOnlyDictionary&lt;string, double&gt;</c>.</summary>
    public static bool IsDictionary(Type type, [NotNullWhen(true)] out Type? value)
    {
        value = type is { IsInterface: true, IsGenericType: true, GenericTypeArguments.Length: 2 }
            && type.GenericTypeArguments[0] == typeof(string)
            && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments))
            ? type.GenericTypeArguments[1]
            : null;
        return value is not null;
    }

    /// <summary>The type inside <see cref="Located{T}"/>.</summary>
    public static bool IsLocated(Type type, [NotNullWhen(true)] out Type? value)
    {
        value = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Located<>) ? type.GenericTypeArguments[0] : null;
        return value is not null;
    }

    /// <summary>A number that may carry a unit.</summary>
    public static bool IsNumber(Type type) => type == typeof(double) || type == typeof(int) || type == typeof(long);

    /// <summary>A value that a card writes as a single word or text.</summary>
    public static bool IsScalar(Type type) =>
        IsNumber(type) || type == typeof(string) || type == typeof(bool) || type.IsEnum || type == typeof(TridentChannel) || type == typeof(Quantity) || type == typeof(Observable);

    /// <summary>A record that a card writes as a mapping.</summary>
    public static bool IsRecord(Type type) => type is { IsClass: true, IsAbstract: false } && type.GetConstructor(Type.EmptyTypes) is not null;
}
