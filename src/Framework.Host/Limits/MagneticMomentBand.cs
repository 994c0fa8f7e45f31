using TridentFramework.Engine.Constraints;
using TridentFramework.Host.Figures;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>Masses and couplings that bring the magnetic moment of the muon within some standard deviations of its measured value, <see cref="MuonMagneticMoment"/>.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Label">Label in figures.</param>
/// <param name="Shift">Measurement minus Standard Model.</param>
/// <param name="Error">One standard deviation.</param>
/// <param name="Deviations">Half-widths of the bands in standard deviations, different from each other; the upper end of every band is above zero.</param>
/// <param name="Sources">Where the numbers come from.</param>
internal sealed record MagneticMomentBand(string Name, string Label, double Shift, double Error, IReadOnlyList<double> Deviations, IReadOnlyList<Citation> Sources) : IOverlaySource
{
    /// <summary>Name of a card that gives none.</summary>
    public const string DefaultName = "muonMagneticMoment";

    /// <summary>Label of a card that gives none.</summary>
    public const string DefaultLabel = "$(g-2)_\\mu$";

    /// <inheritdoc/>
    public IReadOnlyList<Overlay> Of(double lowestMassGeV, double highestMassGeV, int points)
    {
        var masses = MassGrid.Of(lowestMassGeV, highestMassGeV, points);
        return [.. Deviations.OrderDescending().Select(deviations => Band(masses, deviations))];
    }

    private Overlay Band(double[] masses, double deviations)
    {
        var upper = Edge(masses, Shift + (deviations * Error));
        var least = Shift - (deviations * Error);
        var lower = least > 0.0 ? Edge(masses, least) : [new PlanePoint(masses[0], 0.0), new PlanePoint(masses[^1], 0.0)];
        var text = FormattableString.Invariant($"{deviations:R}");
        return new Overlay($"{Name}-{text}-sigma", Deviations.Count == 1 ? Label : $"{Label}, {text}\\sigma", OverlayMeaning.Favoured)
        {
            Areas = [[.. lower, .. upper.AsEnumerable().Reverse()]],
            Lines = least > 0.0 ? [lower, upper] : [upper],
            ConfidenceLevel = MathNet.Numerics.SpecialFunctions.Erf(deviations / Math.Sqrt(2.0)),
            Sources = [.. Sources, .. LimitCitations.Of("Leveille:1977rc")],
        };
    }

    private static PlanePoint[] Edge(double[] masses, double shift) => [.. masses.Select(mass => new PlanePoint(mass, MuonMagneticMoment.CouplingFor(mass, shift)))];
}
