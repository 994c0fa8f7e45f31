using TridentFramework.Engine.Observables;
using TridentFramework.Host.Events;
using TridentFramework.Host.Limits;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>A name that a card can give, with what it stands for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it is, as plain text; null where the name says it.</param>
internal sealed record KnownName(string Name, string? Meaning)
{
    /// <summary>The names of a catalogue.</summary>
    public static IReadOnlyList<KnownName> Of(NameCatalogue catalogue) => catalogue switch
    {
        NameCatalogue.EventFormats => [.. EventFormats.Names.Select(static name => new KnownName(name, null))],
        NameCatalogue.Measurements => [.. MeasurementCatalogue.All.Select(static measurement => new KnownName(
            measurement.Name, FormattableString.Invariant($"{measurement.Ratio:R} +{measurement.ErrorPlus:R} -{measurement.ErrorMinus:R} over the Standard Model. {measurement.Notes}")))],
        NameCatalogue.PublishedCurves => [.. PublishedCurves.All.Select(static curve => new KnownName(curve.Name, $"{curve.Title} ({curve.Kind})."))],
        NameCatalogue.MagneticMomentShifts => [.. MagneticMomentShifts.All.Select(static shift => new KnownName(shift.Name, shift.Notes))],
        _ => throw new ArgumentOutOfRangeException(nameof(catalogue), catalogue, "no catalogue"),
    };

    /// <summary>The observables.</summary>
    public static IReadOnlyList<KnownName> Observables { get; } = [.. ObservableCatalogue.All.Select(static observable => new KnownName(
        observable.Name, observable.Unit.Length == 0 ? $"{observable.Definition}; a bare number." : $"{observable.Definition}; in {CardText.Join(UnitTable.Accepted(observable.Unit), "or")}."))];
}
