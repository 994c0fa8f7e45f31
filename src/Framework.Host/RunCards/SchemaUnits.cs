using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Values with units as JSON Schema: texts, of which a pattern shows the units, and of the range the sign.</summary>
internal static class SchemaUnits
{
    private const string Digits = @"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";
    private const string AnyNumber = "[+-]?" + Digits;
    private const string NotNegative = @"\+?" + Digits;
    private const string Positive = @"\+?(?=[0-9.]*[1-9])" + Digits;

    /// <summary>The dimensions that values of a card have, each with one of its units.</summary>
    public static IReadOnlyList<(string Dimension, string Unit)> Dimensions { get; } =
    [
        ("energy", "GeV"), ("energy squared", "GeV2"), ("length", "fm"), ("mass", "kg"), ("angle", "rad"), ("time", "ns"), ("density", "g/cm3"), ("areal number", "/m2"), ("luminosity", "/fb"),
    ];

    /// <summary>A value of any sign with a unit that converts to another.</summary>
    /// <param name="unit">The unit.</param>
    public static JsonObject Value(string unit) => Text(AnyNumber, UnitTable.Accepted(unit), 5.0, unit);

    /// <summary>A value of a key that has a unit.</summary>
    /// <param name="key">The key.</param>
    public static JsonObject Value(CardKey key) =>
        Text(key.Minimum < 0.0 ? AnyNumber : key is { Minimum: 0.0, MinimumIsExclusive: false } ? NotNegative : Positive, UnitTable.Accepted(key.Unit!), key.ExampleNumber, key.Unit!);

    /// <summary>A bare number, or one with any unit.</summary>
    public static JsonObject NumberOrValue()
    {
        var units = Dimensions.SelectMany(static dimension => UnitTable.Accepted(dimension.Unit));
        return new JsonObject
        {
            ["type"] = new JsonArray("number", "string"),
            ["pattern"] = Pattern(AnyNumber, units),
            ["patternErrorMessage"] = "Write a number with its unit, such as 235 MeV, or a bare number where the quantity has no unit.",
        };
    }

    /// <summary>A relative number, bare or in percent.</summary>
    /// <param name="key">The key.</param>
    public static JsonObject NumberOrPercent(CardKey key)
    {
        var number = SchemaValues.Bounded(key);
        number["type"] = new JsonArray("number", "string");
        number["pattern"] = Pattern(key.Minimum < 0.0 ? AnyNumber : key.Minimum > 0.0 || key.MinimumIsExclusive ? Positive : NotNegative, ["%"]);
        number["patternErrorMessage"] = "Write it as '3 %' or 0.03.";
        return number;
    }

    private static JsonObject Text(string number, IReadOnlyList<string> units, double example, string exampleUnit)
    {
        var advice = FormattableString.Invariant($"Write a number with a unit, such as {example:R} {exampleUnit} (units accepted: {string.Join(", ", units)}).");
        return new JsonObject { ["type"] = "string", ["pattern"] = Pattern(number, units), ["patternErrorMessage"] = advice, ["errorMessage"] = advice };
    }

    private static string Pattern(string number, IEnumerable<string> units) => $@"^\s*{number}\s*({string.Join('|', units.Select(Regex.Escape))})\s*$";
}
