using System.Collections;
using System.Reflection;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Planes;

/// <summary>A number inside of parameters: reads it, and copies the parameters with another number in its place. Records stay as immutable as they are.</summary>
internal abstract class ParameterPath
{
    /// <summary>Unit of the number; null for a bare one.</summary>
    public abstract string? Unit { get; }

    /// <summary>The number.</summary>
    /// <param name="parameters">An instance of the type that the path starts at.</param>
    public abstract double Read(object parameters);

    /// <summary>A copy with another number.</summary>
    /// <param name="parameters">An instance of the type that the path starts at.</param>
    /// <param name="value">The number.</param>
    public abstract object With(object parameters, double value);

    /// <summary>Finds the way to a number.</summary>
    /// <param name="parameters">Parameters as the card has them.</param>
    /// <param name="keys">Keys of a card, from the outside in.</param>
    /// <param name="name">What the parameters belong to, which the problem begins with.</param>
    /// <param name="problem">Why there is none.</param>
    public static ParameterPath? Of(object parameters, IReadOnlyList<string> keys, string name, out string? problem)
    {
        var found = Of(parameters, keys, 0, unit: null, out var missing, out var level);
        problem = missing is null ? null : $"{name}{(level == 0 ? "" : $": {CardText.Quote(string.Join('.', keys.Take(level)))}")} {missing}";
        return found;
    }

    private static ParameterPath? Of(object? value, IReadOnlyList<string> keys, int level, string? unit, out string? problem, out int reached)
    {
        (problem, reached) = (null, level);
        if (level == keys.Count)
        {
            if (value is double)
                return new Number(unit);
            problem = value is null ? "has no value in the card; write one, which the plane then replaces" : "is not a real number, so that it cannot be an axis";
            return null;
        }

        if (value is IDictionary dictionary)
        {
            if (dictionary.Contains(keys[level]))
                return Of(dictionary[keys[level]], keys, level + 1, unit, out problem, out reached) is { } below ? new Entry(keys[level], below) : null;
            problem = Unknown(keys[level], [.. dictionary.Keys.Cast<string>()]);
            return null;
        }

        var known = value is null ? [] : CardKey.Of(value.GetType());
        if (value is null || !CardTypes.IsRecord(value.GetType()) || known.Count == 0)
        {
            problem = value is null ? "has no value in the card; write one, which the plane then replaces" : $"has no key {CardText.Quote(keys[level])}";
            return null;
        }

        if (known.FirstOrDefault(k => k.Name == keys[level]) is not { } key)
        {
            problem = Unknown(keys[level], [.. known.Select(static k => k.Name)]);
            return null;
        }

        return Of(key.Property.GetValue(value), keys, level + 1, key.Unit, out problem, out reached) is { } inner ? new Property(key.Property, inner) : null;
    }

    private static string Unknown(string key, IReadOnlyList<string> known) => $"has no {CardText.Quote(key)}{NearestNames.Suggestion(key, known)} (known: {string.Join(", ", known)})";

    private sealed class Number(string? unit) : ParameterPath
    {
        public override string? Unit => unit;

        public override double Read(object parameters) => (double)parameters;

        public override object With(object parameters, double value) => value;
    }

    private sealed class Property(PropertyInfo property, ParameterPath below) : ParameterPath
    {
        private static readonly Func<object, object> Clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

        public override string? Unit => below.Unit;

        public override double Read(object parameters) => below.Read(property.GetValue(parameters)!);

        public override object With(object parameters, double value)
        {
            var copy = Clone(parameters);
            property.SetValue(copy, below.With(property.GetValue(parameters)!, value));
            return copy;
        }
    }

    private sealed class Entry(string key, ParameterPath below) : ParameterPath
    {
        public override string? Unit => below.Unit;

        public override double Read(object parameters) => below.Read(((IDictionary)parameters)[key]!);

        public override object With(object parameters, double value)
        {
            // The type of the values is that of the dictionary which the card filled.
            var copy = (IDictionary)Activator.CreateInstance(parameters.GetType())!;
            foreach (DictionaryEntry entry in (IDictionary)parameters)
                copy[entry.Key] = Equals(entry.Key, key) ? below.With(entry.Value!, value) : entry.Value;
            return copy;
        }
    }
}
