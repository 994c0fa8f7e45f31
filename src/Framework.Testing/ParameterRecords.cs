using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using TridentFramework.Units;

namespace TridentFramework.Testing;

/// <summary>What is wrong with a record of parameters, seen by reflection as the host sees it; records inside included.</summary>
internal static class ParameterRecords
{
    /// <summary>Why the host could not fill the records.</summary>
    public static IEnumerable<string> ShapeProblems(Type record)
    {
        foreach (var type in WithThoseInside(record))
        {
            if (!type.IsSealed || type.GetMethod("<Clone>$") is null)
                yield return $"{type.Name} is not a sealed record";
            if (type.GetConstructor(Type.EmptyTypes) is null)
                yield return $"{type.Name} has no public parameterless constructor, as a positional record has none";
            foreach (var property in Properties(type).Where(static property => !IsInit(property)))
                yield return $"{type.Name}.{property.Name} has no public init accessor";
        }
    }

    /// <summary>Units that no table knows.</summary>
    public static IEnumerable<string> UnitProblems(Type record) =>
        from type in WithThoseInside(record)
        from property in Properties(type)
        let unit = property.GetCustomAttribute<UnitAttribute>()?.Unit
        where unit is not null && !UnitTable.IsKnown(unit)
        select $"{type.Name}.{property.Name} has the unit '{unit}', which UnitTable does not know";

    /// <summary>Defaults outside the range of their property.</summary>
    public static IEnumerable<string> DefaultProblems(Type record)
    {
        foreach (var type in WithThoseInside(record).Where(static type => type.GetConstructor(Type.EmptyTypes) is not null))
        {
            var defaults = Activator.CreateInstance(type)!;
            foreach (var property in Properties(type).Where(static property => property.GetCustomAttribute<RequiredMemberAttribute>() is null))
            {
                if (OutsideItsRange(property, defaults) is { } problem)
                    yield return $"the default of {type.Name}.{problem}";
            }
        }
    }

    /// <summary>Values outside the range of their property.</summary>
    public static IEnumerable<string> RangeProblems(object record)
    {
        foreach (var property in Properties(record.GetType()))
        {
            if (OutsideItsRange(property, record) is { } problem)
                yield return $"{record.GetType().Name}.{problem}";
            foreach (var inside in RecordsIn(property.GetValue(record)).SelectMany(RangeProblems))
                yield return inside;
        }
    }

    private static string? OutsideItsRange(PropertyInfo property, object record)
    {
        var value = property.GetValue(record);
        return property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value)
            ? $"{property.Name} is {value}, outside {range.Minimum} to {range.Maximum}{(range.MinimumIsExclusive ? ", lower end excluded" : "")}{(range.MaximumIsExclusive ? ", upper end excluded" : "")}"
            : null;
    }

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0);

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static List<Type> WithThoseInside(Type record)
    {
        var found = new List<Type> { record };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(Properties(found[i]).Select(static property => Innermost(property.PropertyType)).Where(type => IsRecordOf(record, type) && !found.Contains(type)).Distinct());
        return found;
    }

    // The T of T?, of a list of T and of a dictionary with values T.
    private static Type Innermost(Type type) =>
        type.IsArray ? Innermost(type.GetElementType()!) : type.IsGenericType ? Innermost(type.GenericTypeArguments[^1]) : type;

    private static bool IsRecordOf(Type record, Type type) => type.IsClass && type.Assembly == record.Assembly;

    private static IEnumerable<object> RecordsIn(object? value) => value switch
    {
        null or string => [],
        IDictionary dictionary => dictionary.Values.Cast<object?>().SelectMany(RecordsIn),
        IEnumerable items => items.Cast<object?>().SelectMany(RecordsIn),
        _ when value.GetType().IsClass && value.GetType().GetMethod("<Clone>$") is not null => [value],
        _ when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) => RecordsIn(pair.GetProperty("Value")!.GetValue(value)),
        _ => [],
    };
}
