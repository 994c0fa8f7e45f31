using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Engine.Observables;
using TridentFramework.Particles;

namespace TridentFramework.Host.RunCards;

/// <summary>Writes records back as a card would: dimensional values with their unit, plugins by name. What it writes can be read again.</summary>
internal static class CardWriter
{
    /// <summary>Writes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="omitted">Keys to leave out, or null.</param>
    public static JsonObject WriteRecord(object record, Func<CardKey, bool>? omitted)
    {
        var json = new JsonObject();
        foreach (var key in CardKey.Of(record.GetType()))
        {
            if (omitted?.Invoke(key) != true && Write(key.Property.GetValue(record), key) is { } value)
                json[key.Name] = value;
        }

        return json;
    }

    /// <summary>Writes a value; null if a card says nothing for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="key">The key that it belongs to.</param>
    public static JsonNode? Write(object? value, CardKey key) => value switch
    {
        null => null,
        ILocated located => Write(located.Value, key),
        PluginReference plugin => WritePlugin(plugin),
        EnergyPoints { Range: { } range } => WriteRecord(range, omitted: null),
        EnergyPoints energies => Write(energies.EnergiesGeV, key),
        QSquaredPoints { Range: { } range } => WriteRecord(range, omitted: null),
        QSquaredPoints transfers => Write(transfers.QSquaredGeV2, key),
        Quantity { Unit: null } bare => JsonValue.Create(bare.Number),
        Quantity quantity => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{quantity.Number:R} {quantity.Unit}")),
        Observable observable => JsonValue.Create(observable.Name),
        TridentChannel channel => JsonValue.Create(channel.ToString()),
        string text => text.Length == 0 ? null : JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        Enum member => JsonValue.Create(CardKey.Spellings(member.ToString())[0]),
        double number => WriteNumber(number, key),
        int number => key.Unit is null ? JsonValue.Create(number) : JsonValue.Create(key.WithUnit(number)),
        long number => key.Unit is null ? JsonValue.Create(number) : JsonValue.Create(key.WithUnit(number)),
        IDictionary dictionary => WriteDictionary(dictionary, key),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(i => Write(i, key))]),
        _ => CardTypes.IsRecord(value.GetType()) ? WriteRecord(value, omitted: null) : null,
    };

    // An infinite default means "no limit"; a card says that by leaving the key out.
    private static JsonValue? WriteNumber(double number, CardKey key)
    {
        if (!double.IsFinite(number))
            return null;
        return key.Unit is null ? JsonValue.Create(number) : JsonValue.Create(key.WithUnit(number));
    }

    private static JsonObject WriteDictionary(IDictionary dictionary, CardKey key)
    {
        var json = new JsonObject();
        foreach (DictionaryEntry entry in dictionary)
            json[(string)entry.Key] = Write(entry.Value, key);
        return json;
    }

    private static JsonNode WritePlugin(PluginReference plugin)
    {
        var parameters = WriteRecord(plugin.Parameters, omitted: null);
        return parameters.Count == 0
            ? JsonValue.Create(plugin.Name)
            : new JsonObject { ["plugin"] = plugin.Name, ["parameters"] = parameters };
    }
}
