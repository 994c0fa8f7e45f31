using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TridentFramework.Engine.Observables;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Values of observables as cards write them: the unit follows from the observable, which no key alone can know.</summary>
internal static class ObservableQuantity
{
    /// <summary>Converts a value to the unit of an observable.</summary>
    /// <param name="quantity">The value as written.</param>
    /// <param name="observable">The observable.</param>
    /// <param name="value">The value in the observable's unit.</param>
    /// <param name="error">What is wrong and what would be right.</param>
    public static bool TryConvert(Quantity quantity, Observable observable, out double value, [NotNullWhen(false)] out string? error)
    {
        if (observable.Unit.Length > 0)
        {
            if (UnitTable.TryParse(Written(quantity), observable.Unit, out value, out error))
                return true;
            error = $"{error}: {observable} is {observable.Definition}";
            return false;
        }

        value = quantity.Number;
        error = quantity.Unit is null ? null : $"'{Written(quantity)}' has a unit, but {observable} is a pure number; write it without '{quantity.Unit}'";
        return error is null;
    }

    /// <summary>A value of an observable with its unit.</summary>
    public static string Shown(double value, Observable observable) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:R}{(observable.Unit.Length > 0 ? " " : "")}{observable.Unit}");

    private static string Written(Quantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Number:R}{(quantity.Unit is null ? "" : " ")}{quantity.Unit}");
}
