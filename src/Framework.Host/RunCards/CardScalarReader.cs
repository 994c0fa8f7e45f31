using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TridentFramework.Engine.Observables;
using TridentFramework.Particles;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Reads single values strictly: nothing is guessed, and every refusal says what would be right.</summary>
internal static class CardScalarReader
{
    // Above 2^53 neighbouring integers share a double, so that a range check in doubles still holds but the value must come from the decimal.
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a scalar as a type.</summary>
    /// <param name="scalar">The scalar, not empty.</param>
    /// <param name="type">A type of <see cref="CardTypes.IsScalar"/>.</param>
    /// <param name="key">The key that it belongs to, for unit and range.</param>
    /// <param name="value">The value, within its range.</param>
    /// <param name="error">What is wrong and what would be right.</param>
    public static bool TryRead(CardScalar scalar, Type type, CardKey key, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (CardTypes.IsNumber(type))
            return TryNumber(scalar, type, key, out value, out error);
        if (type == typeof(bool))
            return TryBool(scalar, out value, out error);
        if (type.IsEnum)
            return TryEnum(scalar, type, out value, out error);
        if (type == typeof(Quantity))
            return TryQuantity(scalar, key, out value, out error);
        if (type == typeof(Observable))
            return TryObservable(scalar, out value, out error);
        error = null;
        if (type == typeof(TridentChannel))
        {
            value = TridentChannel.TryParse(scalar.Text, out var channel, out error) ? channel : null;
            return value is not null;
        }

        if (key.AllowedTexts.Count > 0 && !key.AllowedTexts.Contains(scalar.Text, StringComparer.Ordinal))
        {
            value = null;
            error = $"{scalar.Kind} is not known here; {key.Name} must be {CardText.Join(key.AllowedTexts, "or")}";
            return false;
        }

        value = scalar.Text;
        return true;
    }

    private static bool TryObservable(CardScalar scalar, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = ObservableCatalogue.Find(scalar.Text);
        var known = ObservableCatalogue.All.Select(static observable => observable.Name).ToList();
        error = value is null ? $"{scalar.Kind} is not an observable{NearestNames.Suggestion(scalar.Text, known)} (known: {string.Join(", ", known)})" : null;
        return value is not null;
    }

    private static bool TryQuantity(CardScalar scalar, CardKey key, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (UnitAtEnd(scalar.Text) is { } unit)
        {
            if (UnitTable.TryParse(scalar.Text, unit, out var number, out error))
                value = new Quantity(number, unit);
        }
        else if (TryBareNumber(scalar, key, out var number, out error))
        {
            value = new Quantity(number, Unit: null);
        }
        else
        {
            error = $"{error}; {key.Name} is a number with its unit, such as 235 MeV, or a bare one";
        }

        return value is not null && error is null;
    }

    private static bool TryNumber(CardScalar scalar, Type type, CardKey key, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        double number;
        if (key.Unit is not null)
        {
            if (!UnitTable.TryParse(scalar.Text, key.Unit, out number, out error))
                return false;
            if (!double.IsFinite(number))
            {
                error = $"{scalar.Kind} is too large to be expressed in {key.Unit}";
                return false;
            }
        }
        else if (!(key.IsRelative && TryPercent(scalar, out number, out error)) && !TryBareNumber(scalar, key, out number, out error))
        {
            return false;
        }

        if (type == typeof(double))
            value = number;
        else if (!TryInteger(scalar, type, key.Unit is null ? null : number, out value, out error))
            return false;

        if (key.Allows(number))
            return true;
        error = $"{scalar.Kind} is out of range; {key.Name} must be {key.RangeText}";
        value = null;
        return false;
    }

    private static bool TryPercent(CardScalar scalar, out double number, [NotNullWhen(false)] out string? error)
    {
        number = 0.0;
        error = null;
        var text = scalar.Text.Trim();
        var isPercent = text.EndsWith('%') && double.TryParse(text.AsSpan(0, text.Length - 1), Number | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
        number /= 100.0;
        if (!isPercent)
            error = $"{scalar.Kind} is not a percentage";
        return isPercent;
    }

    private static bool TryBareNumber(CardScalar scalar, CardKey key, out double number, [NotNullWhen(false)] out string? error)
    {
        error = null;
        var isNumber = double.TryParse(scalar.Text, Number, CultureInfo.InvariantCulture, out number);
        if (scalar.Text.Trim().TrimStart('+', '-').TrimStart('.').ToLowerInvariant() is "nan" or "inf" or "infinity" or "\u221e")
            error = $"{scalar.Kind} is not a finite number";
        else if (isNumber && scalar.IsQuoted)
            error = $"{scalar.Kind} is text because of its quotes; write the number without them";
        else if (isNumber && !double.IsFinite(number))
            error = $"{scalar.Kind} is too large for a number; the largest is about 1.8e308";
        else if (!isNumber && UnitAtEnd(scalar.Text) is { } unit)
            error = $"{scalar.Kind} has a unit, but {key.Name} is a bare number; write it without '{unit}'";
        else if (!isNumber)
            error = $"{scalar.Kind} is not a number{(key.IsRelative ? "; write it as '3 %' or 0.03" : "")}";
        return error is null;
    }

    private static bool TryInteger(CardScalar scalar, Type type, double? converted, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        decimal exact;
        var fits = converted is { } number
            ? TryDecimal(number, out exact)
            : decimal.TryParse(scalar.Text, Number, CultureInfo.InvariantCulture, out exact);
        var (least, most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, (decimal)long.MaxValue);
        if (!fits || exact < least || exact > most)
            error = $"{scalar.Kind} is too large for a whole number; it must lie between {least} and {most}";
        else if (exact != decimal.Truncate(exact))
            error = $"{scalar.Kind} is not a whole number";
        else
            value = type == typeof(int) ? (int)exact : (object)(long)exact;
        return value is not null && error is null;
    }

    private static bool TryDecimal(double number, out decimal exact)
    {
        var fits = Math.Abs(number) < 1e27;
        exact = fits ? (decimal)number : 0;
        return fits;
    }

    private static bool TryBool(CardScalar scalar, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = scalar.IsQuoted ? null : scalar.Text switch { "true" => true, "false" => false, _ => null };
        error = value is null ? $"{scalar.Kind} is neither true nor false; write true or false{(scalar.IsQuoted ? " without quotes" : "")}" : null;
        return value is not null;
    }

    private static bool TryEnum(CardScalar scalar, Type type, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        foreach (var member in Enum.GetNames(type))
        {
            if (CardKey.Spellings(member).Contains(scalar.Text, StringComparer.Ordinal))
            {
                value = Enum.Parse(type, member);
                error = null;
                return true;
            }
        }

        var known = Enum.GetNames(type).Select(static m => CardKey.Spellings(m)[0]).ToList();
        value = null;
        error = $"{scalar.Kind} is not one of {string.Join(", ", known)}{NearestNames.Suggestion(scalar.Text, known)}";
        return false;
    }

    private static string? UnitAtEnd(string text)
    {
        for (var start = 1; start < text.Length; start++)
        {
            if (UnitTable.IsKnown(text[start..].Trim()) && double.TryParse(text.AsSpan(0, start), Number | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _))
                return text[start..].Trim();
        }

        return null;
    }
}
