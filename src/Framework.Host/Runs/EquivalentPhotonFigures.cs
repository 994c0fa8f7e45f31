using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>What a figure of an <c>equivalentPhotons</c> task shows: cross sections by method, in fb, or methods over the exact cross section.</summary>
internal static class EquivalentPhotonFigures
{
    private const string Exact = "exact";
    private const string EquivalentPhotons = "equivalentPhotons";
    private const string WithSpectrumEnd = "withSpectrumEnd";
    private const string LeadingLogarithm = "leadingLogarithm";
    private const string OverExact = "OverExact";

    /// <summary>Quantities of a task, in the order of their columns in the table.</summary>
    public static IReadOnlyList<string> Quantities(EquivalentPhotonsTask task) => task.InvariantMassesGeV is null
        ? [Exact, EquivalentPhotons, WithSpectrumEnd, LeadingLogarithm, EquivalentPhotons + OverExact, WithSpectrumEnd + OverExact, LeadingLogarithm + OverExact]
        : [Exact, LeadingLogarithm, LeadingLogarithm + OverExact];

    /// <summary>The quantity is a ratio.</summary>
    public static bool IsRatio(string quantity) => quantity.EndsWith(OverExact, StringComparison.Ordinal);

    /// <summary>The quantities of a panel must be of one kind: what is wrong if they are not.</summary>
    /// <param name="panels">The quantities of each panel.</param>
    public static string? MixedKinds(IEnumerable<IEnumerable<string>> panels) =>
        panels.Any(static panel => panel.Select(IsRatio).Distinct().Skip(1).Any())
            ? $"cross sections and ratios do not share an axis; choose with 'only: {{quantity: [{EquivalentPhotons}{OverExact}]}}' or 'only: {{quantity: [{Exact}, {EquivalentPhotons}]}}'"
            : null;

    /// <summary>The curves of a task in a setting, without their numbers.</summary>
    public static IEnumerable<FigureKeySet> Curves(string scenario, Setting setting, EquivalentPhotonsTask task)
    {
        IReadOnlyList<string?> contributions = task.InvariantMassesGeV is null ? [.. setting.Contributions.Select(CrossSectionQuery.NameOf), CrossSectionQuery.Total] : [null];
        return from channel in setting.Channels
               from contribution in contributions
               from quantity in Quantities(task)
               select new FigureKeySet(scenario, setting.Name, channel.ToString(), contribution, null, null, quantity);
    }

    /// <summary>The numbers of a row.</summary>
    public static IEnumerable<FigurePoint> Points(EquivalentPhotonRow row)
    {
        var keys = StudyFigures.KeysOf(row.Exact);
        return Points(keys, row.Exact.EnergyGeV ?? double.NaN, [
            (Exact, row.Exact.CrossSection.Total.Value),
            (EquivalentPhotons, row.EquivalentPhotons.Value),
            (WithSpectrumEnd, row.WithSpectrumEnd.Value),
            (LeadingLogarithm, row.LeadingLogarithm?.Value),
            (EquivalentPhotons + OverExact, row.Ratio(row.EquivalentPhotons)),
            (WithSpectrumEnd + OverExact, row.Ratio(row.WithSpectrumEnd)),
            (LeadingLogarithm + OverExact, row.Ratio(row.LeadingLogarithm)),
        ]);
    }

    /// <summary>The numbers of a row.</summary>
    public static IEnumerable<FigurePoint> Points(PhotonCrossSectionRow row) =>
        Points(new FigureKeySet(row.Scenario, row.Variant, row.Channel, null, null, null, null), row.InvariantMassGeV, [
            (Exact, row.CrossSection.Value),
            (LeadingLogarithm, row.LeadingLogarithmFb),
            (LeadingLogarithm + OverExact, row.LeadingLogarithmRatio),
        ]);

    private static IEnumerable<FigurePoint> Points(FigureKeySet keys, double x, IEnumerable<(string Quantity, double? Value)> values) =>
        from value in values
        where value.Value is not null
        select new FigurePoint(keys with { Quantity = value.Quantity }, x, value.Value!.Value, 0.0);
}
